import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** No rule of the letter is published; one digit over and over is a placeholder. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 1;

/** Kenya Revenue Authority: A for persons, P for others, nine digits and a letter. */
export default defineInfotype({
  title: 'Kenyan tax number (KRA PIN)',
  region: ['KE'],
  categories: ['pii', 'financial'],
  regulations: ['Data Protection Act (KE)'],
  aliases: { stdnum: 'ke.pin' },
  patterns: [
    { regex: /\b[AP]0\d{8}[A-Z]\b/, prior: 0.55 },
    { regex: /\b[AP]\d{9}[A-Z]\b/, prior: 0.3 },
  ],
  validator: { test: plausible, chance: 0.99 },
  context: [
    'kra',
    'kra pin',
    'pin',
    'pin no',
    'pin number',
    'pin certificate',
    'tax pin',
    'personal identification number',
    'kenya revenue authority',
    'kenya revenue',
    'itax',
    'tax id',
    'taxpayer',
  ],
  finds: [
    { text: 'KRA PIN: P050024383A', match: 'P050024383A', level: 'high' },
    { text: 'PIN No. A003347103Z', match: 'A003347103Z', level: 'high' },
    { text: '{"kraPin":"P051126307D"}', match: 'P051126307D', level: 'high' },
    { text: 'Kenya Revenue Authority, A014093675D', match: 'A014093675D', level: 'high' },
    { text: 'KRA PIN: A008441772K', match: 'A008441772K', level: 'high' },
    { text: 'Kenya Revenue Authority, PIN A011820447R', match: 'A011820447R', level: 'high' },
    { text: '{"kra_pin":"A004417209Z"}', match: 'A004417209Z', level: 'high' },
    { text: 'iTax taxpayer A002208471M', match: 'A002208471M', level: 'high' },
  ],
  ignores: [
    { text: 'SKU A008441772K', because: 'no word about taxes' },
    { text: 'part P051666910M', because: 'no word about taxes' },
    { text: 'KRA PIN A00844177K', because: 'eight digits' },
    { text: 'KRA PIN A0084417722K', because: 'ten digits' },
    { text: 'KRA PIN B051014365M', because: 'neither a person nor a company' },
    { text: 'KRA PIN A0084417725', because: 'no letter behind' },
    { text: 'KRA PIN A000000000A', because: 'one digit over and over' },
  ],
});
