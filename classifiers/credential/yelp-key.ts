import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample =
  'lEccU1BEkXWOBqHWubNCeIDlwcKM4CuKAuLeYZhqTDty' +
  '_lSaxPF30R-X21dCQ0G_LClRfjiOCawT4XEydMBvx' +
  'SmV8YXnEMD3v89lSzic2eCyhprmoo4XjGKO4yQdLt-m';

export default defineInfotype({
  title: 'Yelp API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['yelp'], '[\\w-]{128}')],
  validator: randomText(3.5),
  context: ['yelp'],
  finds: [
    { text: `YELP_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"yelpApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const yelpApiKey = '${sample}';`, match: sample, level: 'high' },
    { text: `yelp key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `YELP_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `YELP_API_KEY=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `YELP_API_KEY=${'x'.repeat(128)}`, because: 'a placeholder' },
  ],
});
