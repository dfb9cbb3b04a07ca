import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Up to three letters of the district, one or two letters and up to four digits, E or H behind for electric and
 * historic vehicles (FZV).
 */
export default defineInfotype({
  title: 'German vehicle registration plate',
  region: ['DE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { presidio: 'DE_KFZ' },
  patterns: [
    { regex: /[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} \d{1,4}[EH]?\b/, prior: 0.25 },
    { regex: /[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?\d{1,4}[EH]?\b/, prior: 0.12 },
  ],
  context: [
    'license plate',
    'number plate',
    'kennzeichen',
    'kfz-kennzeichen',
    'kfz',
    'amtliches kennzeichen',
    'autokennzeichen',
    'fahrzeugkennzeichen',
    'nummernschild',
    'pkw',
    'zulassung',
  ],
  finds: [
    { text: 'Kennzeichen: M-KL 4827', match: 'M-KL 4827', level: 'high' },
    { text: 'Kfz-Kennzeichen HH AB 917', match: 'HH AB 917', level: 'medium' },
    { text: 'amtliches Kennzeichen LÖ-X 302H', match: 'LÖ-X 302H', level: 'high' },
    { text: '{"kennzeichen":"B-TR2158E"}', match: 'B-TR2158E', level: 'medium' },
  ],
  ignores: [
    { text: 'Artikel M-KL 4827', because: 'no word about vehicles' },
    { text: 'Kennzeichen MUEN-KL 482', because: 'four letters of district' },
    { text: 'Kennzeichen M-KLM 482', because: 'three letters' },
    { text: 'Kennzeichen M-KL 48271', because: 'five digits' },
    { text: 'Kennzeichen folgt', because: 'no number' },
  ],
});
