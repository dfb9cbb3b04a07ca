import { validate } from 'stdnum/lib/cjs/lt/asmens.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Lithuanian personal code (asmens kodas)',
  region: ['LT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Lithuania personal code', stdnum: 'lt.asmens' },
  patterns: [
    { regex: /\b[1-6]\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}\b/, prior: 0.03 },
    // Persons whose day of birth is not known.
    { regex: /\b9\d{10}\b/, prior: 0.02 },
    namedAs('LT', /\b[1-69]\d{10}\b/, 0.13),
  ],
  validator: { test: conformsTo({ validate }), chance: 0.1, undetected: 0.03 },
  context: [
    'asmens kodas',
    'asmens kodo',
    'asmens kodai',
    'a k',
    'asm kodas',
    'asmens identifikavimo',
    'lithuanian personal code',
    'lithuanian id code',
    'personal code',
    'личный код',
  ],
  finds: [
    { text: 'Asmens kodas: 38504120379', match: '38504120379', level: 'high' },
    { text: 'a.k. 49208172247, gyv. Vilniuje', match: '49208172247', level: 'high' },
    { text: '{"asmensKodas":"60411301012"}', match: '60411301012', level: 'high' },
    { text: 'Lithuanian personal code 90001033843', match: '90001033843', level: 'high' },
  ],
  ignores: [
    { text: 'asmens kodas 38504120370', because: 'wrong check digit' },
    { text: 'asmens kodas 38513120375', because: 'no month 13' },
    { text: 'asmens kodas 38502300370', because: 'no 30th of February' },
    { text: 'asmens kodas 3850412037', because: 'ten digits' },
    { text: 'asmens kodas 385041203750', because: 'twelve digits' },
  ],
});
