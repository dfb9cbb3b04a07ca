import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'f15e50f281mshff342' + 'b849020d4ap142d' + 'f8jsn55783aa4dd3c';

export default defineInfotype({
  title: 'RapidAPI key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'rapidapi-access-token' },
  patterns: [
    assignedTo(['rapidapi', 'rapid api'], '[\\w-]{50}'),
    { regex: /\b[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5,6}jsn[0-9a-f]{12}(?![\w-])/, prior: 0.98 },
  ],
  validator: randomText(3.5),
  context: ['rapidapi'],
  finds: [
    { text: `RAPIDAPI_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"rapidapiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `"X-RapidAPI-Key": "${sample}"`, match: sample, level: 'high' },
    { text: `key ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `RAPIDAPI_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `RAPIDAPI_KEY=${sample}a`, because: 'one character long' },
    { text: `build ${sample.slice(1)} done`, because: 'not the shape of a key' },
    { text: `RAPIDAPI_KEY=${'x'.repeat(50)}`, because: 'a placeholder' },
  ],
});
