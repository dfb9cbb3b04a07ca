import { defineInfotype } from '../../src/detect/infotype.js';

/** The red number of the visa foil: eight digits, or a letter and seven (travel.state.gov, Form DS-160). */
export default defineInfotype({
  title: 'US visa number',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'Privacy Act of 1974'],
  patterns: [
    { regex: /\b[A-Z]\d{7}\b/, prior: 0.12 },
    { regex: /\b\d{8}\b/, prior: 0.11 },
  ],
  context: [
    'us visa',
    'u.s. visa',
    'visa number',
    'visa no',
    'visa foil',
    'visa foil number',
    'visa control number',
    'nonimmigrant visa',
    'immigrant visa',
    'h1b visa',
    'visa stamp',
    'numero de visa',
  ],
  finds: [
    { text: 'US visa number: 40217765', match: '40217765', level: 'medium' },
    { text: 'Visa foil number K2207714', match: 'K2207714', level: 'medium' },
    { text: '{"visaNumber":"73391045"}', match: '73391045', level: 'medium' },
    { text: 'nonimmigrant visa F8810427 issued in Lima', match: 'F8810427', level: 'medium' },
  ],
  ignores: [
    { text: 'order 40217765', because: 'no word about visas' },
    { text: 'visa number 4021776', because: 'seven digits' },
    { text: 'visa number 402177651', because: 'nine digits' },
    { text: 'Visa card ending 40217765', because: 'a card of that brand' },
    { text: 'visa number KA220771', because: 'two letters' },
  ],
});
