import { defineInfotype } from '../../src/detect/infotype.js';

/** OMG FIGI 1.0: twelve characters without vowels, G third; every second value doubled, sum of digits modulo 10. */
function checks(candidate: string): boolean {
  let sum = 0;
  for (let at = 0; at < 11; at++) {
    const value = Number.parseInt(candidate.charAt(at), 36) * (at % 2 === 0 ? 1 : 2);
    sum += Math.floor(value / 10) + (value % 10);
  }
  return candidate.length === 12 && (10 - (sum % 10)) % 10 === Number(candidate.charAt(11));
}

export default defineInfotype({
  title: 'Financial instrument global identifier (FIGI)',
  region: [],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\bBBG[0-9B-DF-HJ-NP-TV-Z]{8}\d\b/, prior: 0.9 },
    { regex: /\bK[A-HJ-NP-TV-Z]G[0-9B-DF-HJ-NP-TV-Z]{8}\d\b/, prior: 0.1 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'figi',
    'figi code',
    'openfigi',
    'bbgid',
    'bloomberg',
    'composite figi',
    'share class figi',
    'financial instrument global identifier',
  ],
  finds: [
    { text: 'FIGI: BBG000BCX192', match: 'BBG000BCX192', level: 'high' },
    { text: '{"figi":"BBG0036H3951"}', match: 'BBG0036H3951', level: 'high' },
    { text: 'composite FIGI BBG001SD2728', match: 'BBG001SD2728', level: 'high' },
    { text: 'ticker X BBG000CN6865', match: 'BBG000CN6865', level: 'high' },
  ],
  ignores: [
    { text: 'FIGI BBG000BW3062', because: 'wrong check digit' },
    { text: 'FIGI BBG000BAEIO4', because: 'vowels do not occur' },
    { text: 'FIGI BBG000B9XRY', because: 'eleven characters' },
    { text: 'FIGI BBX000B9XRY4', because: 'the third place is not G' },
  ],
});
