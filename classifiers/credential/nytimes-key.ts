import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '8vRomlw91RU8zWgdJ' + 'mOurwad3NbW2iDF';

export default defineInfotype({
  title: 'New York Times API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'nytimes-access-token' },
  patterns: [assignedTo(['nytimes', 'new york times', 'newyorktimes', 'nyt api', 'nyt key'], '[A-Za-z0-9_=-]{32}')],
  validator: randomText(3.5),
  context: ['nytimes', 'new york times'],
  finds: [
    { text: `NYTIMES_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"nytimesApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const nytimesApiKey = '${sample}';`, match: sample, level: 'high' },
    { text: `nytimes key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `NYTIMES_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `NYTIMES_API_KEY=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `NYTIMES_API_KEY=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
