import { validate } from 'stdnum/lib/cjs/is/kennitala.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Icelandic identity number (kennitala)',
  region: ['IS'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'is.kennitala' },
  patterns: [
    // Birthday DDMMYY (of organisations 40 days later), serial, check digit, century: 8, 9 or 0.
    { regex: /\b(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{2}-\d{3}[089]\b/, prior: 0.12 },
    { regex: /\b(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{2} ?\d{3}[089]\b/, prior: 0.02 },
    namedAs('IS', /\b\d{6}[- ]?\d{3}[089]\b/, 0.13),
  ],
  validator: { test: conformsTo({ validate }), chance: 1 / 11, unchecked: (value, at) => at === value.length - 1 },
  context: [
    'kennitala',
    'kennitolu',
    'kennitalan',
    'kennitolur',
    'kt',
    'kt nr',
    'ssn iceland',
    'icelandic id',
    'icelandic identity number',
    'icelandic id number',
    'thjodskra',
  ],
  finds: [
    { text: 'Kennitala: 120174-3399', match: '120174-3399', level: 'high' },
    { text: 'kt. 0512872749', match: '0512872749', level: 'high' },
    { text: '{"kennitala":"2308022970"}', match: '2308022970', level: 'high' },
    { text: 'Icelandic ID 610190 2949', match: '610190 2949', level: 'high' },
  ],
  ignores: [
    { text: 'kennitala 120174-3309', because: 'wrong check digit' },
    { text: 'kennitala 320174-3399', because: 'no 32nd day' },
    { text: 'kennitala 121374-3399', because: 'no month 13' },
    { text: 'kennitala 120174-3395', because: 'no century 5' },
    { text: 'kennitala 120174-339', because: 'nine digits' },
  ],
});
