import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'PT87f00b9bfaf13110' + 'fa2b9d1f9167c2a' + '66b2e028730b7cbd8';

export default defineInfotype({
  title: 'SignalWire API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bPT[0-9a-f]{48}(?![\w-])/, prior: 0.93 }],
  validator: randomText(3),
  context: ['signalwire'],
  finds: [
    { text: `SIGNALWIRE_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"signalwireToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `<signalwire-token>${sample}</signalwire-token>`, match: sample, level: 'high' },
    { text: `token ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: sample.slice(0, -1), because: 'one digit short' },
    { text: `${sample}0`, because: 'one digit long' },
    { text: `x${sample}`, because: 'inside a longer token' },
    { text: `PT${'0'.repeat(48)}`, because: 'all zeros' },
  ],
});
