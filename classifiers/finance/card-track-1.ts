import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO/IEC 7813: format B, number by Luhn's formula, name, expiry and service code. */
function checks(candidate: string): boolean {
  const parts = /^%?B(\d{12,19})\^[^^]{2,26}\^(\d{2})(\d{2})/.exec(candidate);
  return (
    parts?.[1] !== undefined &&
    new Set(parts[1]).size > 2 &&
    luhn(digitsOf(parts[1])) &&
    Number(parts[3]) >= 1 &&
    Number(parts[3]) <= 12
  );
}

export default defineInfotype({
  title: 'Magnetic stripe of a payment card, track 1',
  region: [],
  categories: ['financial', 'pii'],
  regulations: ['PCI DSS'],
  aliases: { google: 'CREDIT_CARD_TRACK_NUMBER', macie: 'CREDIT_CARD_MAGNETIC_STRIPE' },
  patterns: [{ regex: /%?B\d{12,19}\^[A-Z0-9 ./'-]{2,26}\^\d{7}[0-9A-Z ]{0,40}\??/, prior: 0.95 }],
  // One check digit and twelve of a hundred months; name, year, service code and discretionary data are not
  // covered.
  validator: { test: checks, chance: 0.012, unchecked: (value, at) => value.slice(0, at).includes('^') },
  context: ['track 1', 'track1', 'track data', 'track', 'magstripe', 'magnetic stripe', 'swipe', 'msr', 'dump'],
  finds: [
    {
      text: 'track1=%B4288461830029053^MUSTER/ERIKA^2709201571004246?',
      match: '%B4288461830029053^MUSTER/ERIKA^2709201571004246?',
      level: 'high',
    },
    {
      text: 'swipe: %B5149630723428822^DOE/JANE Q^2812101',
      match: '%B5149630723428822^DOE/JANE Q^2812101',
      level: 'high',
    },
    {
      text: '{"track1":"B4511673904561428^ROSSI/MARIA^3004201000000"}',
      match: 'B4511673904561428^ROSSI/MARIA^3004201000000',
      level: 'high',
    },
    {
      text: '%B378921221938666^LEE/MIN HO^2606201059?',
      match: '%B378921221938666^LEE/MIN HO^2606201059?',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'track1=%B4430931458025442^MUSTER/ERIKA^2709201', because: 'the number is wrong by Luhn' },
    { text: 'track1=%B4111^MUSTER/ERIKA^2703098', because: 'four digits of the number' },
    { text: 'track1=%B4244511908721447^MUSTER/ERIKA^2719401', because: 'no month 13' },
    { text: 'track1=%B4242424242424242', because: 'no name and date' },
  ],
});
