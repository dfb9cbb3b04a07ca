import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** V for nationals, E for foreigners; numbers run up from one and have no check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'Venezuelan identity card number (cédula)',
  region: ['VE'],
  categories: ['pii'],
  regulations: [],
  aliases: { google: 'VENEZUELA_CDI_NUMBER' },
  patterns: [
    { regex: /\b[VEve][-. ]{1,2}\d{1,2}\.\d{3}\.\d{3}\b/, prior: 0.4 },
    { regex: /\b[VEve]-\d{6,8}\b/, prior: 0.2 },
    { regex: /\b[VE]\d{7,8}\b/, prior: 0.13 },
    { regex: /\b\d{1,2}\.\d{3}\.\d{3}\b/, prior: 0.092 },
    { regex: /\b\d{7,8}\b/, prior: 0.092 },
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Vv]enez|VENEZ|SAIME)[^\d\n]{0,48}?\b(?<value>\d{1,2}\.?\d{3}\.?\d{3})\b/,
      prior: 0.15,
    },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'cedula',
    'cedula de identidad',
    'cedula venezolana',
    'ci',
    'titular de la cedula',
    'numero de cedula',
    'documento de identidad',
    'saime',
    'venezolano',
    'venezolana',
  ],
  finds: [
    { text: 'Cédula de identidad V-14.207.731', match: 'V-14.207.731', level: 'high' },
    { text: 'titular de la cédula N° E-84.418.207', match: 'E-84.418.207', level: 'high' },
    { text: '{"cedula":"V-22084713"}', match: 'V-22084713', level: 'high' },
    { text: 'venezolana, C.I. V8420773', match: 'V8420773', level: 'medium' },
    { text: 'cédula venezolana 17.441.820', match: '17.441.820', level: 'medium' },
  ],
  ignores: [
    { text: 'modelo V-22084713', because: 'no word about identity' },
    { text: 'cédula V-140.207.731', because: 'nine digits' },
    { text: 'cédula V-1420', because: 'four digits' },
    { text: 'cédula V-14.207.73', because: 'grouped wrongly' },
    { text: 'cédula V-11.111.111', because: 'one digit throughout' },
  ],
});
