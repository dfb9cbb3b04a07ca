import { validate } from 'stdnum/lib/cjs/fr/tva.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Article 286 ter CGI: two characters that are computed from the nine digits of the SIREN behind them. */
const checks = (candidate: string) => validate(alphanumericsOf(candidate)).isValid;

export default defineInfotype({
  title: 'French VAT number (TVA)',
  region: ['FR', 'MC'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER', purview: 'France value added tax number', stdnum: 'fr.tva' },
  patterns: [
    { regex: /\bFR[ -]?[0-9A-HJ-NP-Z]{2}[ .-]?\d{3}[ .-]?\d{3}[ .-]?\d{3}\b/, prior: 0.7 },
    { regex: /\b\d{11}\b/, prior: 0.001 },
    { regex: /\b\d{2} \d{3} \d{3} \d{3}\b/, prior: 0.001 },
  ],
  validator: { test: checks, chance: 0.001 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'tva',
    'numero de tva',
    'tva intracommunautaire',
    'n tva',
    'no tva',
    'identification tva',
    'numero fiscal',
    'french vat',
  ],
  finds: [
    { text: 'TVA intracommunautaire : FR70 854477643', match: 'FR70 854477643', level: 'high' },
    { text: 'N° TVA FR70854477643', match: 'FR70854477643', level: 'high' },
    { text: 'VAT number FR 96 019 374 032', match: 'FR 96 019 374 032', level: 'high' },
    { text: '{"tva":"FR67853845881"}', match: 'FR67853845881', level: 'high' },
    { text: 'numéro de TVA 02190019828', match: '02190019828', level: 'medium' },
  ],
  ignores: [
    { text: 'TVA FR59 719835125', because: 'wrong key' },
    { text: 'TVA FR40 30386465', because: 'eight digits' },
    { text: 'TVA FR40 3036957287', because: 'ten digits' },
    { text: 'FRAME 40325652676', because: 'another word' },
    { text: 'TVA FRIO303518653', because: 'I and O do not occur in the key' },
  ],
});
