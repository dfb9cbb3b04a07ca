import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Department for Registration of Persons: year of birth, day of the year (500 more for women), serial and a last digit
 * whose rule is not published; since 2016 twelve digits with the whole year instead of nine and a letter.
 */
function plausible(candidate: string): boolean {
  const old = /^\d{9}[VX]$/i.test(candidate);
  const ordinal = Number(old ? candidate.slice(2, 5) : candidate.slice(4, 7));
  const day = ordinal > 500 ? ordinal - 500 : ordinal;
  const year = Number(candidate.slice(0, 4));
  return day >= 1 && day <= 366 && (old || (year >= 1900 && year <= 2039));
}

export default defineInfotype({
  title: 'Sri Lankan national identity card number (NIC)',
  region: ['LK'],
  categories: ['pii'],
  regulations: ['PDPA No. 9 of 2022'],
  patterns: [
    { regex: /\b\d{9}[VX]\b/, prior: 0.6 },
    { regex: /\b\d{9}[vx]\b/, prior: 0.2 },
    { regex: /\b(?:19|20)\d{10}\b/, prior: 0.13 },
  ],
  validator: { test: plausible, chance: 0.73 },
  context: [
    'nic',
    'nic no',
    'nic number',
    'national identity card',
    'sri lankan nic',
    'sri lanka nic',
    'jathika handunumpath',
    'හැඳුනුම්පත',
    'ජාතික හැඳුනුම්පත',
    'அடையாள அட்டை',
  ],
  finds: [
    { text: 'NIC No: 852604827V', match: '852604827V', level: 'high' },
    { text: 'National Identity Card 198526004827', match: '198526004827', level: 'high' },
    { text: '"nic":"927830215X"', match: '927830215X', level: 'high' },
    { text: 'Perera, 781173054V, Colombo', match: '781173054V' },
    { text: 'nic 906173048v', match: '906173048v', level: 'high' },
  ],
  ignores: [
    { text: 'NIC 853904827V', because: 'day 390' },
    { text: 'NIC 858904827V', because: 'day 390 of a woman' },
    { text: 'NIC 85260482V', because: 'eight digits' },
    { text: 'NIC 852604827A', because: 'no such letter' },
    { text: 'NIC 185026004827', because: 'born in 1850' },
  ],
});
