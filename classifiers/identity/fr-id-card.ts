import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: "French identity card number (carte nationale d'identité)",
  region: ['FR'],
  categories: ['pii'],
  regulations: ['GDPR', 'Loi Informatique et Libertés'],
  aliases: { google: 'FRANCE_CNI', purview: 'France national ID card (CNI)' },
  patterns: [
    // Cards until 2021: year, month, department, serial.
    { regex: /\b\d{2}(?:0[1-9]|1[0-2])(?:\d{2}|2[AB])[0-9A-Z]\d{5}\b/, prior: 0.1 },
    // Cards since 2021: nine letters and digits.
    { regex: /\b(?=\d{0,8}[A-Z])(?=[A-Z]{0,8}\d)[0-9A-Z]{8}\d\b/, prior: 0.07 },
    namedAs('FR', /\b(?=\d{0,8}[A-Z])(?=[A-Z]{0,8}\d)[0-9A-Z]{9}\b/, 0.2, ['cni', 'carte nationale']),
  ],
  context: [
    'cni',
    'carte nationale d identite',
    'carte d identite',
    'carte nationale',
    'numero de carte d identite',
    'piece d identite',
    'french id card',
    'french identity card',
    'french national id',
    'cnie',
  ],
  finds: [
    { text: "Carte nationale d'identité n° 910475220416", match: '910475220416', level: 'medium' },
    { text: 'CNI : F6M3094T8', match: 'F6M3094T8', level: 'high' },
    { text: '{"cni":"W7KLDQGN5"}', match: 'W7KLDQGN5', level: 'high' },
    { text: "pièce d'identité 040375101987 délivrée à Paris", match: '040375101987', level: 'medium' },
    { text: 'French ID card number K83TNB2W7', match: 'K83TNB2W7', level: 'high' },
  ],
  ignores: [
    { text: 'CNI 911375220416', because: 'no month 13' },
    { text: 'CNI 91047522041', because: 'eleven digits' },
    { text: 'CNI BONJOURMR', because: 'letters alone' },
    { text: 'commande 910475220416', because: 'no word about cards' },
  ],
});
