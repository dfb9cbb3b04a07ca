import { defineInfotype } from '../../src/detect/infotype.js';

/** Letters and digits with the province behind; the Western Cape and KwaZulu-Natal have the town in front. */
export default defineInfotype({
  title: 'South African vehicle registration plate',
  region: ['ZA'],
  categories: ['pii'],
  regulations: ['POPIA'],
  patterns: [
    { regex: /\b(?:[A-Z]{2} ?\d{2} ?[A-Z]{2}|[A-Z]{3} ?\d{3}) ?(?:GP|EC|FS|MP|NW|NC|ZN|L)\b/, prior: 0.3 },
    { regex: /\bC[A-Z]{1,2} ?\d{2,3}[- ]?\d{3}\b/, prior: 0.13 },
    { regex: /\bN[A-Z]{1,2} ?\d{2,3}[- ]?\d{2,3}\b/, prior: 0.12 },
  ],
  context: [
    'licence plate',
    'license plate',
    'number plate',
    'plate',
    'plate number',
    'plate no',
    'vehicle registration',
    'registration',
    'registration number',
    'registration no',
    'reg no',
    'licence number',
    'natis',
    'vehicle reg',
    'car registration',
    'nommerplaat',
    'registrasienommer',
  ],
  finds: [
    { text: 'Registration: KL 48 TR GP', match: 'KL 48 TR GP', level: 'high' },
    { text: 'number plate CA 482-917', match: 'CA 482-917', level: 'medium' },
    { text: '"vehicle_registration":"BXK730MP"', match: 'BXK730MP', level: 'high' },
    { text: 'Registrasienommer ND 302-158', match: 'ND 302-158', level: 'medium' },
  ],
  ignores: [
    { text: 'bin KL 48 TR GP', because: 'no word about vehicles' },
    { text: 'registration KL 48 TR XX', because: 'no such province' },
    { text: 'registration KL 4 TR GP', because: 'one digit' },
    { text: 'registration CA 48-91', because: 'too few digits' },
  ],
});
