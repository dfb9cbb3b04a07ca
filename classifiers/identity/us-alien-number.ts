import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Seven to nine digits, now and then written with a zero in front of eight; no check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

export default defineInfotype({
  title: 'US alien registration number (A-number)',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'US state breach laws', 'Privacy Act of 1974'],
  patterns: [
    { regex: /\bA[- ]?\d{3}[- ]\d{3}[- ]\d{3}\b/, prior: 0.4 },
    { regex: /\bA[- ]?\d{2}[- ]\d{3}[- ]\d{3}\b/, prior: 0.3 },
    { regex: /\bA[-# ]{0,2}\d{8,9}\b/, prior: 0.14 },
    { regex: /\b\d{3}[- ]\d{3}[- ]\d{3}\b/, prior: 0.12 },
    { regex: /\b\d{8,9}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'alien number',
    'alien registration',
    'alien registration number',
    'alien file',
    'a number',
    'a file',
    'anumber',
    'uscis number',
    'green card',
    'permanent resident card',
    'uscis',
    'form i 485',
    'form i 765',
    'numero de extranjero',
  ],
  finds: [
    { text: 'Alien Registration Number: A 204-118-773', match: 'A 204-118-773', level: 'high' },
    { text: 'A-Number A087654312', match: 'A087654312', level: 'medium' },
    { text: '{"alienNumber":"214906637"}', match: '214906637', level: 'medium' },
    { text: 'USCIS# 204-118-773 (green card)', match: '204-118-773', level: 'medium' },
    { text: 'alien number A92 417 660', match: 'A92 417 660', level: 'high' },
  ],
  ignores: [
    { text: 'part A204118773', because: 'no word about aliens' },
    { text: 'alien number A2041187', because: 'seven digits behind the letter run short' },
    { text: 'alien number A2041187731', because: 'ten digits' },
    { text: 'alien number A000-000-000', because: 'one digit throughout' },
    { text: 'alien registration number: B204118773', because: 'another letter' },
  ],
});
