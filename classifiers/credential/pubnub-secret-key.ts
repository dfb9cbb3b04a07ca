import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'sec-c-NWExNTgwZWMtN' + 'TMxYi00ZTAyLWIzOT' + 'ktYTMxMzQ4MzY0Zjc4';

export default defineInfotype({
  title: 'PubNub secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /\bsec-c-(?:[A-Za-z0-9+/]{48}|[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12})(?![\w-])/,
      prior: 0.97,
    },
  ],
  validator: randomText(3.5),
  context: ['pubnub'],
  finds: [
    { text: `PUBNUB_SECRET_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"pubnubSecretKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["PUBNUB_SECRET_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `secretKey: "${sample}"`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: sample.slice(0, -1), because: 'one character short' },
    { text: `${sample}a`, because: 'one character long' },
    { text: 'sub-c-7f3c1e0a-52d9-4b68-8a1f-c04e7d93b265', because: 'a subscribe key, meant to be public' },
    { text: `sec-c-${'x'.repeat(48)}`, because: 'a placeholder' },
  ],
});
