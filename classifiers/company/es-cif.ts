import { validate } from 'stdnum/lib/cjs/es/cif.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Order EHA/451/2008: companies (A, B, E, H) end in a digit, public bodies and foreigners (N, P to S, W) in a
 * letter.
 */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate);
  const last = value.slice(-1);
  if (/^[ABEH]/.test(value) && !/\d/.test(last) && !/^.00/.test(value)) return false;
  if (/^[NPQRSW]/.test(value) && /\d/.test(last)) return false;
  return !/(\d)\1{6}/.test(value) && validate(value).isValid;
}

export default defineInfotype({
  title: 'Spanish company tax number (CIF)',
  region: ['ES'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { google: 'SPAIN_CIF_NUMBER', stdnum: 'es.cif' },
  patterns: [
    { regex: /\b[A-HJNP-SUVW]\d{7}[0-9A-J]\b/, prior: 0.05 },
    { regex: /\b[A-HJNP-SUVW]-\d{7}-?[0-9A-J]\b/, prior: 0.2 },
    { regex: /\b[A-HJNP-SUVW]-?\d{2}\.\d{3}\.\d{2}[0-9A-J]\b/, prior: 0.4 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'cif',
    'c i f',
    'nif',
    'codigo de identificacion fiscal',
    'numero de identificacion fiscal',
    'identificacion fiscal',
    'razon social',
    'sociedad limitada',
    'sociedad anonima',
    'spanish company tax number',
  ],
  finds: [
    { text: 'CIF: B23989833', match: 'B23989833', level: 'high' },
    { text: 'C.I.F. A-36876605', match: 'A-36876605', level: 'high' },
    { text: 'con NIF G00709402,', match: 'G00709402', level: 'high' },
    { text: '{"cif":"Q8596159G"}', match: 'Q8596159G', level: 'high' },
    { text: 'razón social y CIF B95.803.656', match: 'B95.803.656', level: 'high' },
  ],
  ignores: [
    { text: 'CIF B65320258', because: 'wrong check digit' },
    { text: 'CIF B1235537', because: 'seven digits' },
    { text: 'CIF B123017113', because: 'nine digits' },
    { text: 'CIF Z12308117', because: 'no company starts with Z' },
    { text: 'color #A58884596F', because: 'a longer token' },
    { text: 'model B58393391', because: 'no word about tax' },
  ],
});
