import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** KBV: the first two digits name the association of physicians, 35 the hospitals; no check digit. */
const regions = new Set(
  '01 02 03 17 20 35 38 46 47 48 49 50 51 52 53 54 55 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 78 79 80 81 83 88 93 94 95 96 97 98 99'.split(
    ' ',
  ),
);
const plausible = (candidate: string) =>
  regions.has(candidate.slice(0, 2)) && new Set(digitsOf(candidate).slice(2)).size > 1;

export default defineInfotype({
  title: 'German practice number (BSNR)',
  region: ['DE'],
  categories: ['health', 'pii'],
  regulations: ['GDPR', 'SGB V'],
  aliases: { presidio: 'DE_BSNR' },
  patterns: [{ regex: /\b\d{9}\b/, prior: 0.06 }],
  validator: { test: plausible, chance: 0.46 },
  context: ['bsnr', 'betriebsstattennummer', 'betriebsstatten nr', 'betriebsstatten nummer', 'betriebsstatte', 'nbsnr'],
  finds: [
    { text: 'BSNR: 720481935', match: '720481935', level: 'medium' },
    { text: 'Betriebsstättennummer 381604277', match: '381604277', level: 'medium' },
    { text: '{"bsnr":"930217548"}', match: '930217548', level: 'medium' },
    { text: 'Betriebsstätten-Nr. 710938264', match: '710938264', level: 'medium' },
  ],
  ignores: [
    { text: 'BSNR 330481935', because: 'no association is 33' },
    { text: 'BSNR 72048193', because: 'eight digits' },
    { text: 'BSNR 7204819355', because: 'ten digits' },
    { text: 'BSNR 720000000', because: 'zeros' },
    { text: 'Auftrag 720481935', because: 'no word about practices' },
  ],
});
