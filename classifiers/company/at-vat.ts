import { validate } from 'stdnum/lib/cjs/at/uid.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Federal Ministry of Finance, BMF-010219: Luhn-like digit sum plus four; `ATU` and eight digits. */
const checks = (candidate: string) => validate(alphanumericsOf(candidate)).isValid;

export default defineInfotype({
  title: 'Austrian VAT number (UID)',
  region: ['AT'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', purview: 'Austria value added tax', stdnum: 'at.uid' },
  patterns: [
    { regex: /\bATU ?\d{8}\b/, prior: 0.85 },
    { regex: /\bAT[ -]U?\d{8}\b/, prior: 0.4 },
    { regex: /\bU\d{8}\b/, prior: 0.03 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'uid',
    'uid nr',
    'uid nummer',
    'uid number',
    'ust id',
    'u st id',
    'umsatzsteuer',
    'umsatzsteuer identifikationsnummer',
    'umsatzsteueridentifikationsnummer',
    'mwst',
    'austria vat',
  ],
  finds: [
    { text: 'UID-Nr. ATU82991979', match: 'ATU82991979', level: 'high' },
    { text: 'Umsatzsteuer-Identifikationsnummer: ATU 50615990', match: 'ATU 50615990', level: 'high' },
    { text: '{"uidNummer":"U60961230"}', match: 'U60961230', level: 'high' },
    { text: 'Rechnung der Alpen GmbH, ATU14294306, Wien', match: 'ATU14294306', level: 'high' },
  ],
  ignores: [
    { text: 'UID ATU05817588', because: 'wrong check digit' },
    { text: 'UID ATU1352165', because: 'seven digits' },
    { text: 'UID ATU135192713', because: 'nine digits' },
    { text: 'part U13559336', because: 'a letter and eight digits without a word about tax' },
    { text: 'XATU13560400', because: 'inside a longer word' },
  ],
});
