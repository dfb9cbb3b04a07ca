import { validate } from 'stdnum/lib/cjs/in/vid.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/**
 * Sixteen digits that stand for an Aadhaar number, never 0 or 1 in front, no palindrome, the last by Verhoeff
 * (UIDAI).
 */
export default defineInfotype({
  title: 'Indian Aadhaar virtual ID (VID)',
  region: ['IN'],
  categories: ['pii'],
  regulations: ['Aadhaar Act', 'DPDP Act'],
  aliases: { stdnum: 'in.vid' },
  patterns: [
    // The first twelve digits may pass for an Aadhaar number: a label decides.
    {
      regex:
        /\b(?:VID|[Vv]irtual [Ii][Dd])(?: (?:number|no\.?))?\W{1,4}(?<value>[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{4})\b/,
      prior: 0.86,
    },
    { regex: /\b[2-9]\d{3} \d{4} \d{4} \d{4}\b/, prior: 0.15 },
    { regex: /\b[2-9]\d{3}-\d{4}-\d{4}-\d{4}\b/, prior: 0.15 },
    { regex: /\b[2-9]\d{15}\b/, prior: 0.05 },
  ],
  validator: { test: conformsTo({ validate }), chance: 1 / 10 },
  context: ['vid', 'virtual id', 'virtual id number', 'aadhaar vid', 'virtual identity', 'uidai', 'aadhaar', 'aadhar'],
  finds: [
    { text: 'VID: 9173 4628 5013 6477', match: '9173 4628 5013 6477', level: 'high' },
    { text: 'Aadhaar virtual id 6730291844551023', match: '6730291844551023', level: 'high' },
    { text: 'aadhaar_vid=4820167399255718', match: '4820167399255718', level: 'high' },
    { text: 'UIDAI VID 9173-4628-5013-6477 generated', match: '9173-4628-5013-6477', level: 'high' },
  ],
  ignores: [
    { text: 'VID 9173 4628 5013 6478', because: 'wrong check digit' },
    { text: 'VID 1173 4628 5013 6477', because: 'starts with 1' },
    { text: 'VID 9173 4628 5013 647', because: 'fifteen digits' },
    { text: 'VID 91734628501364771', because: 'seventeen digits' },
  ],
});
