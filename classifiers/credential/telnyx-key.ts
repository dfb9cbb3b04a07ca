import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'KEY03638ECD5CDD72489' + '1F62B1DF4E8D0CD_OIu' + '3aGaf4GZJNkx1HGIOvY';

export default defineInfotype({
  title: 'Telnyx API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bKEY[0-9A-F]{32}_[A-Za-z0-9]{22}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['telnyx'],
  finds: [
    { text: `TELNYX_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"telnyxApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["TELNYX_API_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: sample.slice(0, -1), because: 'one character short' },
    { text: `${sample}a`, because: 'one character long' },
    { text: `x${sample}`, because: 'inside a longer token' },
    { text: `KEY${'0'.repeat(32)}_${'0'.repeat(22)}`, because: 'a placeholder' },
  ],
});
