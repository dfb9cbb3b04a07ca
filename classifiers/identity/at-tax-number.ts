import { validate } from 'stdnum/lib/cjs/at/tin.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Austrian tax number (Abgabenkontonummer)',
  region: ['AT'],
  categories: ['pii', 'financial'],
  regulations: ['GDPR', 'BAO'],
  aliases: { purview: 'Austria tax identification number', stdnum: 'at.tin' },
  patterns: [
    { regex: /\b\d{2}[- ]\d{3}\/\d{4}\b/, prior: 0.4 },
    { regex: /\b\d{2} \d{3} \d{4}\b/, prior: 0.05 },
    { regex: /\b\d{9}\b/, prior: 0.01 },
    namedAs('AT', /\b\d{2}[- ]?\d{3}[/ ]?\d{4}\b/, 0.05),
  ],
  // Four in ten pairs of digits name a tax office; the last digit is Luhn's.
  validator: { test: conformsTo({ validate }), chance: 0.04 },
  context: [
    'steuernummer',
    'steuer nr',
    'abgabenkontonummer',
    'abgabenkonto',
    'st nr',
    'finanzamt',
    'finanzonline',
    'austrian tax number',
    'austrian tax id',
    'tax identification number',
    'tax number',
    'tin',
  ],
  finds: [
    { text: 'Steuernummer: 12-345/6782', match: '12-345/6782', level: 'high' },
    { text: 'Abgabenkontonummer 68 217/0428 beim Finanzamt Österreich', match: '68 217/0428', level: 'high' },
    { text: '{"abgabenkontonummer":"984027318"}', match: '984027318', level: 'high' },
    { text: 'FinanzOnline St.Nr. 46 118 9037', match: '46 118 9037', level: 'high' },
  ],
  ignores: [
    { text: 'Steuernummer 12-345/6783', because: 'wrong check digit' },
    { text: 'Steuernummer 99-345/6780', because: '99 is no tax office' },
    { text: 'Steuernummer 12-345/678', because: 'eight digits' },
    { text: 'Artikel 123456783', because: 'nine digits without a word about taxes' },
    { text: 'Steuernummer 112-345/6789', because: 'three digits in front' },
  ],
});
