import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Five to seven digits that run up from one, without a check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'Paraguayan identity card number (CI)',
  region: ['PY'],
  categories: ['pii'],
  regulations: ['Ley 6534/2020'],
  aliases: { google: 'PARAGUAY_CIC_NUMBER', stdnum: 'py.cedula' },
  patterns: [
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Pp]aragua|PARAGUA)[^\d\n]{0,48}?\b(?<value>\d{1,3}(?:\.\d{3}){1,2}|\d{5,7})\b/,
      prior: 0.2,
    },
    { regex: /\b\d\.\d{3}\.\d{3}\b/, prior: 0.1 },
    { regex: /\b\d{6,7}\b/, prior: 0.091 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'ci',
    'cic',
    'cedula',
    'cedula de identidad',
    'cedula de identidad civil',
    'cedula paraguaya',
    'numero de cedula',
    'documento de identidad',
    'identificaciones',
  ],
  finds: [
    { text: 'cédula paraguaya N° 4.207.731', match: '4.207.731', level: 'high' },
    { text: 'Paraguay, C.I. 3418207', match: '3418207', level: 'high' },
    { text: '{"cedula_paraguay":"841773"}', match: '841773', level: 'high' },
    { text: 'de nacionalidad paraguaya con C.I. Nº 984.417', match: '984.417', level: 'high' },
  ],
  ignores: [
    { text: 'Paraguay, total 4.207.731', because: 'no word about identity' },
    { text: 'cédula paraguaya 1420', because: 'four digits' },
    { text: 'cédula paraguaya 14.207.73', because: 'grouped wrongly' },
    { text: 'cédula paraguaya 1.111.111', because: 'one digit throughout' },
    { text: 'cédula paraguaya 420773199', because: 'nine digits' },
  ],
});
