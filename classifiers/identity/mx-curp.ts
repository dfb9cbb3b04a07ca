import { validate } from 'stdnum/lib/cjs/mx/curp.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { conformsTo } from '../../src/detect/stdnum.js';

/** RENAPO, Instructivo normativo: letters of the names, birth date, sex, state, consonants, a mark and a check digit. */
export default defineInfotype({
  title: 'Mexican population register code (CURP)',
  region: ['MX'],
  categories: ['pii'],
  regulations: ['LFPDPPP'],
  aliases: {
    google: 'MEXICO_CURP_NUMBER',
    purview: 'Mexico Unique Population Registry Code (CURP)',
    stdnum: 'mx.curp',
  },
  patterns: [
    {
      regex:
        /\b[A-Z]{4}\d{2}[01]\d[0-3]\d[HMX](?:AS|B[CS]|C[CHLMS]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELT]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)[A-Z]{3}[A-Z\d]\d\b/,
      prior: 0.9,
    },
  ],
  // The sum is taken modulo 10 with even weights among the others, which hide some changes.
  validator: { test: conformsTo({ validate }), chance: 1 / 10, undetected: 0.06 },
  context: ['curp', 'clave unica', 'clave unica de registro de poblacion', 'registro de poblacion', 'renapo'],
  finds: [
    { text: 'CURP: RIVA810227HDFRBC01', match: 'RIVA810227HDFRBC01', level: 'high' },
    { text: '{"curp":"SAZL960716MNLNTR00"}', match: 'SAZL960716MNLNTR00', level: 'high' },
    { text: 'alumna RIVA950710MOCLRN01, grupo B', match: 'RIVA950710MOCLRN01', level: 'high' },
    { text: 'Clave Única de Registro de Población MEDC780126HPLLRN01', match: 'MEDC780126HPLLRN01', level: 'high' },
    { text: 'nombre;curp\nC. Medina;MEDC691021MNLMRZ03', match: 'MEDC691021MNLMRZ03', level: 'high' },
  ],
  ignores: [
    { text: 'CURP RIVA810227HDFRBC02', because: 'wrong check digit' },
    { text: 'CURP RIVA810230HDFRBC01', because: 'the 30th of February' },
    { text: 'CURP RIVA810227HZZRBC01', because: 'no state has these letters' },
    { text: 'CURP RIVA810227KDFRBC01', because: 'no sex has this letter' },
    { text: 'CURP RIVA810227HDFRBC0', because: 'seventeen characters' },
    { text: 'CURP RIVA810227HDFRBC013', because: 'nineteen characters' },
  ],
});
