import { validate as validateCif } from 'stdnum/lib/cjs/es/cif.js';
import { validate as validateNif } from 'stdnum/lib/cjs/es/nif.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** `ES` and the tax number of a company (CIF), a resident (DNI) or a foreigner (NIE), each with its own check. */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate).replace(/^ES/, '');
  return validateCif(value).isValid || validateNif(value).isValid;
}

export default defineInfotype({
  title: 'Spanish VAT number (NIF-IVA)',
  region: ['ES'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR'],
  aliases: { google: 'VAT_NUMBER' },
  patterns: [
    { regex: /\bES[ -]?[A-Z]-?\d{7}-?[0-9A-Z]\b/, prior: 0.6 },
    { regex: /\bES[ -]?\d{8}-?[A-Z]\b/, prior: 0.6 },
  ],
  // A DNI has one of 23 letters, a CIF one of ten digits or letters.
  validator: { test: checks, chance: 0.06 },
  context: [
    'vat',
    'vat number',
    'vat id',
    'vat reg',
    'vatin',
    'nif',
    'cif',
    'nif iva',
    'iva',
    'vies',
    'roi',
    'operador intracomunitario',
    'spanish vat',
  ],
  finds: [
    { text: 'NIF-IVA: ESB37023348', match: 'ESB37023348', level: 'high' },
    { text: 'VAT: ES-A79038550', match: 'ES-A79038550', level: 'high' },
    { text: '{"vatNumber":"ES28220736N"}', match: 'ES28220736N', level: 'high' },
    { text: 'operador intracomunitario ESX0284821N', match: 'ESX0284821N', level: 'high' },
    { text: 'Proveedor ESB61782017, Sevilla', match: 'ESB61782017' },
  ],
  ignores: [
    { text: 'VAT ESB04149155', because: 'wrong check digit' },
    { text: 'VAT ES06493497R', because: 'wrong check letter' },
    { text: 'VAT ESB1230070', because: 'seven digits' },
    { text: 'VAT ESB123046295', because: 'nine digits' },
    { text: 'code ESP12344093', because: 'another prefix' },
  ],
});
