import { defineInfotype } from '../../src/detect/infotype.js';

/** The second levels in use, by main group (WHO Collaborating Centre for Drug Statistics Methodology). */
const levels: Readonly<Record<string, number>> = {
  A: 16,
  B: 6,
  C: 10,
  D: 11,
  G: 4,
  H: 5,
  J: 7,
  L: 4,
  M: 9,
  N: 7,
  P: 3,
  R: 7,
  S: 3,
  V: 20,
};

function classified(candidate: string): boolean {
  const level = Number(candidate.slice(1, 3));
  return level >= 1 && level <= (levels[candidate.charAt(0)] ?? 0);
}

export default defineInfotype({
  title: 'ATC code of a medicine',
  region: [],
  categories: ['health'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b[A-DGHJL-NPRSV]\d{2}[A-Z]{2}\d{2}\b/, prior: 0.12 },
    { regex: /\b[A-DGHJL-NPRSV]\d{2}[A-Z]{2}\b/, prior: 0.02 },
  ],
  // A list of groups, no check digit: the next group is as good.
  validator: { test: classified, chance: 0.08, unchecked: () => true },
  context: [
    'atc',
    'atc code',
    'atc codes',
    'atc classification',
    'anatomical therapeutic chemical',
    'wirkstoff',
    'medication',
    'medicine',
    'arzneimittel',
    'medikament',
  ],
  finds: [
    { text: 'ATC N02BE01 paracetamol', match: 'N02BE01', level: 'high' },
    { text: 'atc_code: C07AB02,', match: 'C07AB02', level: 'high' },
    { text: 'Wirkstoff Metformin (A10BA02)', match: 'A10BA02', level: 'high' },
    { text: '{"atc":"J01CA"}', match: 'J01CA', level: 'high' },
  ],
  ignores: [
    { text: 'part N02BE01', because: 'no word about medicines' },
    { text: 'ATC N02BE1', because: 'one digit in the end' },
    { text: 'ATC N42BE01', because: 'no such group' },
    { text: 'ATC E02BE01', because: 'no main group E' },
    { text: 'ATC N02BE012', because: 'three digits in the end' },
  ],
});
