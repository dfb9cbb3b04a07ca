import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * ISO/IEC 7813: number by Luhn's formula, separator (`=`, in chip data `D`), expiry, service code, discretionary
 * data.
 */
function checks(candidate: string): boolean {
  const parts = /^;?(\d{12,19})[=D](\d{2})(\d{2})/.exec(candidate);
  return (
    parts?.[1] !== undefined &&
    new Set(parts[1]).size > 2 &&
    luhn(digitsOf(parts[1])) &&
    Number(parts[3]) >= 1 &&
    Number(parts[3]) <= 12
  );
}

export default defineInfotype({
  title: 'Magnetic stripe of a payment card, track 2',
  region: [],
  categories: ['financial', 'pii'],
  regulations: ['PCI DSS'],
  aliases: { google: 'CREDIT_CARD_TRACK_NUMBER', macie: 'CREDIT_CARD_MAGNETIC_STRIPE' },
  patterns: [
    { regex: /;\d{12,19}=\d{7}\d{0,13}\??/, prior: 0.95 },
    { regex: /\b[2-6]\d{12,18}=\d{7}\d{0,13}\b/, prior: 0.7 },
    { regex: /\b[2-6]\d{12,18}D\d{7}\d{0,13}F?\b/, prior: 0.5 },
  ],
  // One check digit and twelve of a hundred months; year, service code and discretionary data are not covered.
  validator: { test: checks, chance: 0.012, unchecked: (value, at) => /[=D]/.test(value.slice(0, at)) },
  context: [
    'track 2',
    'track2',
    'track data',
    'track',
    'magstripe',
    'magnetic stripe',
    'swipe',
    'msr',
    'dump',
    'tag 57',
  ],
  finds: [
    {
      text: 'track2=;4985842030201848=27092015323867041?',
      match: ';4985842030201848=27092015323867041?',
      level: 'high',
    },
    { text: 'swipe ;5145877455626537=28121010000?', match: ';5145877455626537=28121010000?', level: 'high' },
    {
      text: '{"track2":"4364557037141505D270620179090000F"}',
      match: '4364557037141505D270620179090000F',
      level: 'high',
    },
    { text: ';373093981207479=2606201', match: ';373093981207479=2606201', level: 'high' },
  ],
  ignores: [
    { text: 'track2=;4990158201021841=2709201', because: 'the number is wrong by Luhn' },
    { text: 'track2=;4111=2707142', because: 'four digits of the number' },
    { text: 'track2=;4247758457504156=2712069', because: 'no month 13' },
    { text: 'x4247278578610586=2708153', because: 'inside a longer token' },
  ],
});
