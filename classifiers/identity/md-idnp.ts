import { validate } from 'stdnum/lib/cjs/md/idno.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

/** Checked as the numbers of companies are, which begin with 1. */
const assigned = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Moldovan personal number (IDNP)',
  region: ['MD'],
  categories: ['pii'],
  regulations: ['Legea 133/2011'],
  patterns: [{ regex: /\b[02]\d{12}\b/, prior: 0.02 }, namedAs('MD', /\b[02]\d{12}\b/, 0.13)],
  validator: { test: assigned, chance: 0.1 },
  context: [
    'idnp',
    'cod personal',
    'codul personal',
    'cod numeric personal',
    'numar de identificare',
    'numarul de identificare de stat',
    'идентификационный номер',
    'moldovan id',
    'moldovan personal number',
    'moldova personal code',
    'buletin de identitate',
  ],
  finds: [
    { text: 'IDNP: 2001018204437', match: '2001018204437', level: 'high' },
    { text: 'cod personal 0982047110350, mun. Chișinău', match: '0982047110350', level: 'high' },
    { text: '{"idnp":"2015000772183"}', match: '2015000772183', level: 'high' },
    { text: 'Moldovan personal number 2009044166077', match: '2009044166077', level: 'high' },
  ],
  ignores: [
    { text: 'IDNP 2001018204438', because: 'wrong check digit' },
    { text: 'IDNP 1003600005148', because: 'the number of a company' },
    { text: 'IDNP 200101820443', because: 'twelve digits' },
    { text: 'IDNP 20010182044310', because: 'fourteen digits' },
    { text: 'IDNP 0000000000000', because: 'zero' },
  ],
});
