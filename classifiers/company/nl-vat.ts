import { validate } from 'stdnum/lib/cjs/nl/btw.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits by the elevenproof, or since 2020 the whole number modulo 97 for sole traders; `B` and 01 to 99. */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate).replace(/^NL/, '');
  return /^\d{9}B(?!00)\d{2}$/.test(value) && !/^(\d)\1{8}/.test(value) && validate(value).isValid;
}

export default defineInfotype({
  title: 'Dutch VAT number (btw)',
  region: ['NL'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', purview: 'Netherlands value added tax number', stdnum: 'nl.btw' },
  patterns: [
    { regex: /\bNL[ -]?\d{9}[ .]?B[ .]?\d{2}\b/, prior: 0.9 },
    { regex: /\bNL[ -]?\d{4}\.\d{2}\.\d{3}[ .]?B[ .]?\d{2}\b/, prior: 0.9 },
    { regex: /\b\d{9}\.?B\d{2}\b/, prior: 0.5 },
    { regex: /\b\d{4}\.\d{2}\.\d{3}\.?B\.?\d{2}\b/, prior: 0.7 },
  ],
  // The elevenproof does not cover the two digits behind the B.
  validator: {
    test: checks,
    chance: 1 / 10,
    unchecked: (value, at) => value.slice(0, at).includes('B'),
    undetected: 0.03,
  },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'btw',
    'btw nr',
    'btw nummer',
    'btw id',
    'btw identificatienummer',
    'omzetbelastingnummer',
    'omzetbelasting',
    'ob nummer',
    'dutch vat',
  ],
  finds: [
    { text: 'Btw-nummer: NL001077478B01', match: 'NL001077478B01', level: 'high' },
    { text: 'BTW NL1725.76.969.B02', match: 'NL1725.76.969.B02', level: 'high' },
    { text: 'btw-id NL 574663733B32', match: 'NL 574663733B32', level: 'high' },
    { text: '{"btw":"995548249B01"}', match: '995548249B01', level: 'high' },
    { text: 'Acme B.V., NL896578240B01', match: 'NL896578240B01', level: 'high' },
  ],
  ignores: [
    { text: 'btw NL109207575B01', because: 'wrong check digit' },
    { text: 'btw NL00470188B01', because: 'eight digits' },
    { text: 'btw NL004189703B', because: 'no number behind the B' },
    { text: 'btw NL004827253B00', because: 'numbering starts with 01' },
    { text: 'btw NL111264658B01x', because: 'inside a longer token' },
  ],
});
