import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf } from '../../src/detect/labelled.js';

const strict = anyOf([
  'strictly confidential',
  'strictly private and confidential',
  'private and confidential',
  'private & confidential',
  'highly confidential',
  'company confidential',
  'confidential and proprietary',
  'proprietary and confidential',
  'confidential & proprietary',
  'commercial in confidence',
  'commercially confidential',
  'commercially sensitive',
  'not for external distribution',
  'not for distribution outside',
  'do not distribute externally',
  'for your eyes only',
  'attorneys eyes only',
  'streng vertraulich',
  'persönlich vertraulich',
  'nur für den internen gebrauch',
  'nur zum internen gebrauch',
  'strictement confidentiel',
  'à usage interne uniquement',
  'estrictamente confidencial',
  'privado y confidencial',
  'uso interno exclusivo',
  'strettamente riservato',
  'strettamente confidenziale',
  'riservato e confidenziale',
  'strikt vertrouwelijk',
  'estritamente confidencial',
  'ściśle poufne',
  'strängt konfidentiellt',
  'strengt fortrolig',
]);

export default defineInfotype({
  title: 'Notice of confidentiality',
  region: [],
  categories: ['legal'],
  regulations: [],
  patterns: [
    { regex: new RegExp(`${strict}(?![A-Za-zÀ-ɏ-])`), prior: 0.87 },
    {
      regex:
        /\bDRAFT ?[-–—:] ?(?:DO NOT DISTRIBUTE|DO NOT CIRCULATE|NOT FOR DISTRIBUTION|CONFIDENTIAL|NOT FOR CIRCULATION)\b/,
      prior: 0.95,
    },
    {
      regex:
        /\b[dD]raft ?[-–—:] ?(?:[dD]o not (?:distribute|circulate)|[nN]ot for (?:distribution|circulation)|[cC]onfidential)\b/,
      prior: 0.93,
    },
    {
      regex:
        /\b(?:DO NOT DISTRIBUTE|DO NOT FORWARD|NOT FOR DISTRIBUTION|INTERNAL USE ONLY|FOR INTERNAL USE ONLY|COMPANY INTERNAL)\b/,
      prior: 0.86,
    },
    { regex: /\b(?:[fF]or )?[iI]nternal [uU]se [oO]nly\b/, prior: 0.3 },
    // Alone on a line, as headers and watermarks have it.
    {
      regex:
        /(?<=(?:^|\n|\f)[ \t]{0,40})(?<value>CONFIDENTIAL|VERTRAULICH|CONFIDENTIEL|CONFIDENCIAL|CONFIDENZIALE|RISERVATO|VERTROUWELIJK|POUFNE)(?=[ \t]{0,40}(?:\r?\n|\f|$))/,
      prior: 0.9,
    },
  ],
  context: [
    'confidential',
    'this document',
    'this email',
    'this e mail',
    'this message',
    'classification',
    'vertraulich',
    'distribution',
    'document',
  ],
  finds: [
    { text: 'STRICTLY CONFIDENTIAL', match: 'STRICTLY CONFIDENTIAL', level: 'high' },
    { text: 'Private & Confidential: salary review', match: 'Private & Confidential', level: 'high' },
    { text: 'DRAFT – DO NOT DISTRIBUTE', match: 'DRAFT – DO NOT DISTRIBUTE', level: 'high' },
    { text: 'Streng vertraulich!', match: 'Streng vertraulich', level: 'high' },
    { text: 'Board minutes\nCONFIDENTIAL\nPage 1', match: 'CONFIDENTIAL', level: 'high' },
    { text: 'Classification: internal use only', match: 'internal use only', level: 'high' },
  ],
  ignores: [
    { text: 'keep the key confidential', because: 'prose' },
    { text: 'CONFIDENTIAL_CLIENT = 1', because: 'a name in a program' },
    { text: 'internal use only', because: 'also written in programs' },
    { text: 'confidentiality agreement', because: 'another word' },
  ],
});
