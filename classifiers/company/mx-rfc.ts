import { validate } from 'stdnum/lib/cjs/mx/rfc.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * SAT: three letters, the date of foundation, two characters and a check digit modulo 11. Those of persons have
 * four letters.
 */
function checks(candidate: string): boolean {
  const value = candidate.replace(/[ -]/g, '');
  return value.length === 12 && validate(value).isValid;
}

export default defineInfotype({
  title: 'Mexican company tax number (RFC)',
  region: ['MX'],
  categories: ['financial'],
  regulations: ['LFPDPPP'],
  aliases: { stdnum: 'mx.rfc' },
  patterns: [
    { regex: /[A-ZÑ&]{3}[ -]?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?[A-Z0-9]{2}[0-9A]\b/, prior: 0.4 },
  ],
  // One check digit by either of two alphabets.
  validator: { test: checks, chance: 0.14 },
  context: [
    'rfc',
    'r f c',
    'registro federal de contribuyentes',
    'sat',
    'cfdi',
    'razon social',
    'persona moral',
    'emisor',
    'receptor',
    'mexican tax number',
  ],
  finds: [
    { text: 'RFC: ABC960312J34', match: 'ABC960312J34', level: 'high' },
    { text: 'R.F.C. GTM-071010-FD2', match: 'GTM-071010-FD2', level: 'high' },
    { text: '{"rfcEmisor":"T&C851208DF6"}', match: 'T&C851208DF6', level: 'high' },
    { text: 'razón social y RFC PIÑ110823K86', match: 'PIÑ110823K86', level: 'high' },
  ],
  ignores: [
    { text: 'RFC GTM031015TS8', because: 'wrong check digit' },
    { text: 'RFC GTM991301AB3', because: 'no month 13' },
    { text: 'RFC GODE561231GR8', because: 'thirteen characters are a person' },
    { text: 'RFC GTM990131AB', because: 'no check digit' },
  ],
});
