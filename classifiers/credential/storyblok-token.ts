import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'FEmO67KTJJBSG' + 'uASLRTUMhtt';

export default defineInfotype({
  title: 'Storyblok access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['storyblok'], '[A-Za-z0-9]{22}tt')],
  validator: randomText(3.5),
  context: ['storyblok'],
  finds: [
    { text: `STORYBLOK_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"storyblokToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `--storyblok-token ${sample}`, match: sample, level: 'high' },
    { text: `storyblok token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `STORYBLOK_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `STORYBLOK_TOKEN=${sample}t`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `STORYBLOK_TOKEN=${'x'.repeat(22)}tt`, because: 'a placeholder' },
  ],
});
