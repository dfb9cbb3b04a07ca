import { validate } from 'stdnum/lib/cjs/cl/rut.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Decree with force of law 3 of 1969: weights 2 to 7 from the right modulo 11, ten is K. */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate);
  return new Set(value.slice(0, -1)).size > 1 && validate(value).isValid;
}

export default defineInfotype({
  title: 'Chilean tax number (RUT)',
  region: ['CL'],
  categories: ['financial', 'pii'],
  regulations: ['Law 19.628'],
  aliases: { stdnum: 'cl.rut' },
  patterns: [
    { regex: /\b\d{1,2}\.\d{3}\.\d{3}-[\dKk]\b/, prior: 0.5 },
    { regex: /\b\d{7,8}-[\dKk]\b/, prior: 0.06 },
    { regex: /\b\d{7,8}[\dKk]\b/, prior: 0.012 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'rut',
    'r u t',
    'rol unico tributario',
    'rol unico nacional',
    'servicio de impuestos internos',
    'sii',
    'giro',
    'razon social',
    'chilean tax number',
  ],
  finds: [
    { text: 'RUT: 76.914.019-0', match: '76.914.019-0', level: 'high' },
    { text: 'R.U.T. 98.530.775-K', match: '98.530.775-K', level: 'high' },
    { text: 'rut=73318137-0', match: '73318137-0', level: 'high' },
    { text: '{"rut":"77827938-k"}', match: '77827938-k', level: 'high' },
    { text: 'Empresa SpA, 76.047.203-4', match: '76.047.203-4' },
  ],
  ignores: [
    { text: 'RUT 76.855.457-0', because: 'wrong check digit' },
    { text: 'RUT 11.111.111-1', because: 'one digit over and over' },
    { text: 'RUT 76.086.42-5', because: 'a group too short' },
    { text: 'version 76.086.428', because: 'a version' },
  ],
});
