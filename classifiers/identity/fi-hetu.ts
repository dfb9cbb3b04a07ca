import { validate } from 'stdnum/lib/cjs/fi/hetu.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Individual numbers start at 002 (Digital and Population Data Services Agency). */
const assigned = (candidate: string) => !/00[01].$/.test(candidate) && validate(candidate.toUpperCase()).isValid;

export default defineInfotype({
  title: 'Finnish personal identity code (henkilötunnus)',
  region: ['FI'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    presidio: 'FI_PERSONAL_IDENTITY_CODE',
    google: 'FINLAND_NATIONAL_ID_NUMBER',
    purview: 'Finland national ID',
    stdnum: 'fi.hetu',
  },
  patterns: [
    // Birthday DDMMYY, sign of the century, individual number, check character.
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+A-FU-Y]\d{3}[A-FHJ-NPR-Y]\b/, prior: 0.85 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[A-FU-Y]\d{4}\b/, prior: 0.1 },
    // With a dash and a digit at the end it looks like the numbers of Denmark, Iceland and Sweden.
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+]\d{4}\b/, prior: 0.05 },
    { regex: /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-+a-fu-y]\d{3}[0-9a-fhj-npr-y]\b/, prior: 0.03 },
  ],
  validator: { test: assigned, chance: 1 / 31 },
  context: [
    'henkilotunnus',
    'henkilotunnuksen',
    'hetu',
    'sotu',
    'sosiaaliturvatunnus',
    'henkilotunniste',
    'personbeteckning',
    'personbeteckningen',
    'personal identity code',
    'finnish id',
    'finnish personal id',
    'finnish social security number',
    'henkilonumero',
  ],
  finds: [
    { text: 'Henkilötunnus: 210775-182D', match: '210775-182D', level: 'high' },
    { text: 'hetu 050204A6029', match: '050204A6029', level: 'high' },
    { text: 'asiakas 170388-045J, Turku', match: '170388-045J', level: 'high' },
    { text: '{"personbeteckning":"301141-2584"}', match: '301141-2584', level: 'high' },
    { text: 'hetu: 120693x4536', match: '120693x4536', level: 'high' },
  ],
  ignores: [
    { text: 'hetu 210775-182B', because: 'wrong check character' },
    { text: 'hetu 310275-182A', because: 'no 31st of February' },
    { text: 'hetu 211375-182A', because: 'no month 13' },
    { text: 'hetu 210775-18A', because: 'two digits behind the sign' },
    { text: 'hetu 210775-182G', because: 'G is no check character' },
    { text: 'hetu 210775G182A', because: 'G is no sign of a century' },
  ],
});
