import { defineInfotype } from '../../src/detect/infotype.js';

/** ONECI: CI and nine digits since 2020, before C and ten; the national number (NNI) has eleven. No check digit. */
export default defineInfotype({
  title: 'Ivorian identity card number (CNI, NNI)',
  region: ['CI'],
  categories: ['pii'],
  regulations: ['Loi 2013-450'],
  patterns: [
    { regex: /\bCI\d{9}\b/, prior: 0.25 },
    { regex: /\bC ?\d{4} ?\d{4} ?\d{2}\b/, prior: 0.14 },
    { regex: /\b1\d{10}\b/, prior: 0.09 },
  ],
  context: [
    'cni',
    'nni',
    "carte nationale d'identite",
    "carte d'identite",
    "piece d'identite",
    'numero national',
    "numero national d'identification",
    'oneci',
    "cote d'ivoire",
    'ivoirien',
    'ivoirienne',
  ],
  finds: [
    { text: 'CNI: CI004417203', match: 'CI004417203', level: 'high' },
    { text: 'carte nationale d’identité ivoirienne C 0118 2044 17', match: 'C 0118 2044 17', level: 'medium' },
    { text: '{"cni":"CI002208471"}', match: 'CI002208471', level: 'high' },
    { text: 'ONECI, NNI 10773418220', match: '10773418220', level: 'low' },
  ],
  ignores: [
    { text: 'build CI004417203', because: 'no word about identity' },
    { text: 'CNI CI00441720', because: 'eight digits' },
    { text: 'CNI CI0044172033', because: 'ten digits' },
    { text: 'CNI CX004417203', because: 'another letter' },
    { text: 'CNI délivrée en 2021', because: 'a year' },
  ],
});
