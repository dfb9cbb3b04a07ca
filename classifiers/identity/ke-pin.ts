import { defineInfotype } from '../../src/detect/infotype.js';

/** Kenya Revenue Authority: A for persons (P for companies), nine digits and a letter whose rule is not published. */
export default defineInfotype({
  title: 'Kenyan tax number of a person (KRA PIN)',
  region: ['KE'],
  categories: ['pii', 'financial'],
  regulations: ['Data Protection Act (KE)'],
  aliases: { stdnum: 'ke.pin' },
  patterns: [
    { regex: /\bA0\d{8}[A-Z]\b/, prior: 0.55 },
    { regex: /\bA\d{9}[A-Z]\b/, prior: 0.3 },
  ],
  context: [
    'kra',
    'kra pin',
    'pin',
    'pin number',
    'tax pin',
    'personal identification number',
    'kenya revenue authority',
    'kenya revenue',
    'itax',
    'tax id',
    'taxpayer',
  ],
  finds: [
    { text: 'KRA PIN: A008441772K', match: 'A008441772K', level: 'high' },
    { text: 'Kenya Revenue Authority, PIN A011820447R', match: 'A011820447R', level: 'high' },
    { text: '{"kra_pin":"A004417209Z"}', match: 'A004417209Z', level: 'high' },
    { text: 'iTax taxpayer A002208471M', match: 'A002208471M', level: 'high' },
  ],
  ignores: [
    { text: 'SKU A008441772K', because: 'no word about taxes' },
    { text: 'KRA PIN A00844177K', because: 'eight digits' },
    { text: 'KRA PIN A0084417722K', because: 'ten digits' },
    { text: 'KRA PIN P051820447R', because: 'a company' },
    { text: 'KRA PIN A0084417725', because: 'no letter behind' },
  ],
});
