import { validate } from 'stdnum/lib/cjs/cl/run.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Decree with force of law 3 of 1969: weights 2 to 7 from the right modulo 11, ten is K; a person has one number for both.
 * 11.111.111-1 and its like fit and are placeholders.
 */
function assigned(candidate: string): boolean {
  const number = alphanumericsOf(candidate);
  return new Set(number).size > 1 && validate(number).isValid;
}

export default defineInfotype({
  title: 'Chilean identity and tax number (RUT, RUN)',
  region: ['CL'],
  categories: ['pii', 'financial'],
  regulations: ['Ley 19.628'],
  aliases: {
    google: 'CHILE_CDI_NUMBER',
    purview: 'Chile identity card number',
    macie: 'CHILE_RUT_NUMBER',
    stdnum: ['cl.run', 'cl.rut'],
  },
  patterns: [
    { regex: /\b\d{2}\.\d{3}\.\d{3}-[\dKk]\b/, prior: 0.5 },
    // Of the old; Uruguay writes its cards so.
    { regex: /\b\d\.\d{3}\.\d{3}-[\dKk]\b/, prior: 0.15 },
    { regex: /\b\d{7,8}-[\dKk]\b/, prior: 0.09 },
    { regex: /\b\d{7,8}[\dKk]\b/, prior: 0.02 },
  ],
  validator: { test: assigned, chance: 1 / 11 },
  context: [
    'rut',
    'r u t',
    'run',
    'r u n',
    'rol unico tributario',
    'rol unico nacional',
    'rol unico',
    'cedula de identidad',
    'carnet de identidad',
    'cedula chilena',
    'registro civil',
    'contribuyente',
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
    { text: 'RUT: 17.302.597-1', match: '17.302.597-1', level: 'high' },
    { text: 'R.U.N. 22.976.310-5, domiciliada en Santiago', match: '22.976.310-5', level: 'high' },
    { text: '{"rut":"14899186-3"}', match: '14899186-3', level: 'high' },
    { text: 'rol único nacional 11.783.879-k', match: '11.783.879-k', level: 'high' },
    { text: 'rut_cliente,179530678', match: '179530678', level: 'high' },
    { text: 'socio 15.700.336-4', match: '15.700.336-4', level: 'low' },
  ],
  ignores: [
    { text: 'RUT 76.855.457-0', because: 'wrong check digit' },
    { text: 'version 76.086.428', because: 'a version' },
    { text: 'RUT 17.302.597-2', because: 'wrong check digit' },
    { text: 'RUT 17.302.597-K', because: 'K where a digit belongs' },
    { text: 'RUT 11.111.111-1', because: 'a placeholder' },
    { text: 'RUT 17.302.59-1', because: 'seven digits grouped wrongly' },
    { text: 'RUT 117.302.597-1', because: 'ten digits' },
    { text: 'orden 14899186-3', because: 'no word about identity' },
  ],
});
