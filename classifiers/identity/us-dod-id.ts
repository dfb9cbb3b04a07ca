import { defineInfotype } from '../../src/detect/infotype.js';

/** The electronic data interchange personal identifier of a Common Access Card; its last digit's rule is not published. */
export default defineInfotype({
  title: 'US Department of Defense identification number (EDIPI)',
  region: ['US'],
  categories: ['pii'],
  regulations: ['Privacy Act of 1974', 'CCPA'],
  aliases: { google: 'DOD_ID_NUMBER' },
  patterns: [
    // A certificate of the card names its holder LAST.FIRST.MIDDLE.EDIPI.
    { regex: /\b[A-Z]{2,24}\.[A-Z]{2,24}(?:\.[A-Z]{1,24})?\.(?<value>[1-9]\d{9})\b/, prior: 0.7 },
    { regex: /\b[1-9]\d{9}\b/, prior: 0.12 },
  ],
  context: [
    'edipi',
    'edi pi',
    'dod id',
    'do d id',
    'do d number',
    'dodid',
    'dod number',
    'dod identification',
    'dod identification number',
    'department of defense id',
    'military id',
    'military id number',
    'cac',
    'common access card',
    'service member',
  ],
  finds: [
    { text: 'EDIPI: 1407723159', match: '1407723159', level: 'medium' },
    { text: 'DoD ID Number 1290448873', match: '1290448873', level: 'medium' },
    { text: '{"dod_id":"1533608274"}', match: '1533608274', level: 'medium' },
    { text: 'CN=RIVERA.DANA.LEE.1184420937, common access card', match: '1184420937', level: 'high' },
  ],
  ignores: [
    { text: 'ticket 1407723159', because: 'no word about the military' },
    { text: 'EDIPI 140772315', because: 'nine digits' },
    { text: 'EDIPI 14077231590', because: 'eleven digits' },
    { text: 'EDIPI 0407723159', because: 'starts with zero' },
    { text: 'dod id unknown', because: 'no number' },
  ],
});
