import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample =
  'e4a27ee6d49f010a2d4f917f68f6e5a07ba01f2b0fea09c70caab8bdb526b8e003808e5a1580ec531b6e02' +
  '7399a31348364f78dc3d14cb4fa0c858093bc1987c9cff9b54e205f1fdfb08b2d6e44522e5686883c0150' +
  '4ae43fa461bb7716282ade99a4e29e83e8f0878a0bb87f4b8d382fc4a99cfd45fd587293bbc67e375e801';

export default defineInfotype({
  title: 'Strapi API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['strapi'], '[0-9a-f]{256}')],
  validator: randomText(3.5),
  context: ['strapi'],
  finds: [
    { text: `STRAPI_API_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"strapiApiToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `const strapiApiToken = '${sample}';`, match: sample, level: 'high' },
    { text: `strapi token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `STRAPI_API_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `STRAPI_API_TOKEN=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `STRAPI_API_TOKEN=${'0'.repeat(256)}`, because: 'all zeros' },
  ],
});
