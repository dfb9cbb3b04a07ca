import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'F6TvpUu9BPT0sF' + 'gHxM0vd5GN95';

export default defineInfotype({
  title: 'Sinch key secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['sinch key', 'sinch secret', 'sinch api', 'sinch app', 'sinch access', 'sinch token'],
      '[A-Za-z0-9~._-]{26,34}',
    ),
  ],
  validator: randomText(3.5),
  context: ['sinch'],
  finds: [
    { text: `SINCH_KEY_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"sinchKeySecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `--sinch-key-secret ${sample}`, match: sample, level: 'high' },
    { text: `sinch secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SINCH_KEY_SECRET=${sample.slice(4)}`, because: 'too short' },
    { text: `SINCH_KEY_SECRET=${sample}${sample}`, because: 'too long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `SINCH_KEY_SECRET=${'x'.repeat(26)}`, because: 'a placeholder' },
  ],
});
