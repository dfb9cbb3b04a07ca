import { defineInfotype } from '../../src/detect/infotype.js';

/** One or two letters of the office that issued the first card and up to seven digits (DGSN); no check digit. */
export default defineInfotype({
  title: 'Moroccan identity card number (CNIE)',
  region: ['MA'],
  categories: ['pii'],
  regulations: ['Loi 09-08'],
  patterns: [
    { regex: /\b[A-Z]{1,2}\d{5,6}\b/, prior: 0.1 },
    { regex: /\b[A-Z]{1,2}\d{7}\b/, prior: 0.092 },
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Mm]aro[ck]|MARO[CK]|[Mm]orocc|CNIE|cnie)[^\d\n]{0,48}?\b(?<value>[A-Z]{1,2} ?\d{5,7})\b/,
      prior: 0.2,
    },
  ],
  context: [
    'cin',
    'cine',
    'cnie',
    'cni',
    'carte nationale',
    "carte nationale d'identite",
    "carte d'identite nationale",
    "carte nationale d'identite electronique",
    'numero de la cin',
    'n cin',
    'البطاقة الوطنية',
    'بطاقة التعريف الوطنية',
    'البطاقة الوطنية للتعريف',
  ],
  finds: [
    { text: 'CIN: BK442071', match: 'BK442071', level: 'medium' },
    { text: 'titulaire de la CNIE n° J418207', match: 'J418207', level: 'high' },
    { text: '{"cin":"AB88413"}', match: 'AB88413', level: 'medium' },
    { text: 'Maroc, carte nationale d’identité EE 207731', match: 'EE 207731', level: 'high' },
  ],
  ignores: [
    { text: 'lot BK442071', because: 'no word about identity' },
    { text: 'CIN BK4420', because: 'four digits' },
    { text: 'CIN BKA442071', because: 'three letters' },
    { text: 'CIN BK44207199', because: 'eight digits' },
    { text: 'std::cin reads 442071', because: 'no letters' },
  ],
});
