import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Indian corporate identity number (CIN)',
  region: ['IN'],
  categories: ['financial'],
  regulations: ['DPDP Act'],
  patterns: [
    {
      regex:
        /\b[LU]\d{5}(?:A[NPRS]|BR|C[HGT]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[ADH]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRSZ]|U[KLPRT]|WB)(?:19|20)\d{2}(?:FLC|FTC|GAP|GAT|GOI|NPL|PLC|PTC|SGC|ULL|ULT|OPC)\d{6}\b/,
      prior: 0.98,
    },
  ],
  context: [
    'cin',
    'corporate identity number',
    'corporate identification number',
    'mca',
    'registrar of companies',
    'roc',
  ],
  finds: [
    { text: 'CIN: U72200KA2015PTC083252', match: 'U72200KA2015PTC083252', level: 'high' },
    { text: 'Corporate Identity Number L17110MH1973PLC042143', match: 'L17110MH1973PLC042143', level: 'high' },
    { text: '{"cin":"U74999DL2019OPC387113"}', match: 'U74999DL2019OPC387113', level: 'high' },
    { text: 'Acme Private Limited, U51909TN2008PTC090556', match: 'U51909TN2008PTC090556', level: 'high' },
  ],
  ignores: [
    { text: 'CIN U72200XX2015PTC082988', because: 'no state XX' },
    { text: 'CIN U72200KA2015XXX082988', because: 'no such kind of company' },
    { text: 'CIN U7220KA2015PTC082988', because: 'four digits of the industry' },
    { text: 'CIN A72200KA2015PTC082988', because: 'neither listed nor unlisted' },
  ],
});
