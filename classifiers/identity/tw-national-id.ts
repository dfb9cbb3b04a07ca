import { validate } from 'stdnum/lib/cjs/tw/natid.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * A letter of the first household registration, 1 or 2, seven digits and a check digit modulo 10 (Ministry of the
 * Interior).
 */
export default defineInfotype({
  title: 'Taiwan national identification number',
  region: ['TW'],
  categories: ['pii'],
  regulations: ['PDPA (Taiwan)'],
  aliases: { google: 'TAIWAN_ID_NUMBER', purview: 'Taiwan national identification number', stdnum: 'tw.natid' },
  patterns: [
    // Chinese puts no blank between a label and what follows it.
    { regex: /身[分份]證[^\dA-Z\n]{0,12}(?<value>[A-Z][12]\d{8})\b/, prior: 0.86 },
    { regex: /\b[A-Z][12]\d{8}\b/, prior: 0.22 },
    { regex: /\b[a-z][12]\d{8}\b/, prior: 0.01 },
  ],
  validator: {
    test: (candidate) => validate(candidate.toUpperCase()).isValid,
    chance: 1 / 10,
    // Weights 8 to 1 modulo 10: five does not tell even digits apart, even weights not those five apart.
    undetected: 0.12,
  },
  context: [
    '身分證',
    '身分證字號',
    '身分證號碼',
    '身份證',
    '身份證字號',
    '身份證號碼',
    '國民身分證',
    'national identification',
    'national id',
    'taiwan id',
    'id number',
  ],
  finds: [
    { text: '身分證字號:A127480361', match: 'A127480361', level: 'high' },
    { text: '國民身分證 F231904577', match: 'F231904577', level: 'high' },
    { text: '"nationalId":"H105827367"', match: 'H105827367', level: 'high' },
    { text: '王小明 Z299140757', match: 'Z299140757' },
    { text: '身份證字號 a127480361', match: 'a127480361', level: 'medium' },
  ],
  ignores: [
    { text: '身分證字號 A127480362', because: 'wrong check digit' },
    { text: '身分證字號 A327480361', because: 'neither 1 nor 2 behind the letter' },
    { text: '身分證字號 A12748036', because: 'nine characters' },
    { text: '身分證字號 A1274803611', because: 'eleven characters' },
    { text: '身分證字號 AA127480361', because: 'two letters' },
  ],
});
