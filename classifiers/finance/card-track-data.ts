import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO/IEC 7813: the number of the card, checked by Luhn's formula, a separator, its expiry with a real month. */
function isTrack(candidate: string): boolean {
  const [, number = '', month = ''] = /(\d{12,19})(?:\^[^^]{2,26}\^|[=D])\d{2}(\d{2})/.exec(candidate) ?? [];
  return luhn(digitsOf(number)) && Number(month) >= 1 && Number(month) <= 12;
}

export default defineInfotype({
  title: 'Magnetic track of a payment card',
  region: [],
  categories: ['financial'],
  regulations: ['PCI DSS'],
  aliases: { google: 'CREDIT_CARD_TRACK_NUMBER', macie: 'CREDIT_CARD_MAGNETIC_STRIPE_DATA' },
  patterns: [
    { regex: /%?\bB\d{12,19}\^[A-Z][A-Za-z /.'-]{1,25}\^\d{4}[\d ]{3,40}(?:\?[A-Za-z0-9]?)?/, prior: 0.9 },
    { regex: /;\d{12,19}=\d{7,24}\?(?:[0-9](?!\d))?/, prior: 0.9 },
    { regex: /\b\d{12,19}=\d{4}[1-7][0-2]\d{5,18}\b/, prior: 0.4 },
  ],
  // A month of a hundred numbers, one check digit; what follows the expiry is the issuer's own.
  validator: { test: isTrack, chance: 0.012, unchecked: (value, at) => at > value.search(/[=^D]/) },
  context: ['track', 'track 1', 'track 2', 'track1', 'track2', 'magstripe', 'magnetic stripe', 'swipe', 'card'],
  finds: [
    {
      text: '%B4147795422058793^MILLER/JANE M^28041011234500000?',
      match: '%B4147795422058793^MILLER/JANE M^28041011234500000?',
      level: 'high',
    },
    {
      text: 'swipe ;5412158906276222=27112011000044700000?',
      match: ';5412158906276222=27112011000044700000?',
      level: 'high',
    },
    {
      text: 'track1=B371430128916145^DOE/JOHN^29061010000000000',
      match: 'B371430128916145^DOE/JOHN^29061010000000000',
      level: 'high',
    },
    {
      text: 'Track 2: 6011336143645036=30011010000012345678',
      match: '6011336143645036=30011010000012345678',
      level: 'high',
    },
  ],
  ignores: [
    { text: ';5412158906276223=27112011000044700000?', because: 'wrong check digit' },
    { text: ';5412158906276222=27132011000044700000?', because: 'no such month' },
    { text: ';5412158906276222=4147795422058793', because: 'no expiry' },
    { text: 'B371430128916145^DOE', because: 'no expiry' },
  ],
});
