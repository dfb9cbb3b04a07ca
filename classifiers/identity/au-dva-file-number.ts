import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Letter of the state, up to three letters of the conflict, digits to eight characters, and a letter for a dependant
 * (Department of Veterans' Affairs).
 */
export default defineInfotype({
  title: "Australian veterans' affairs file number (DVA)",
  region: ['AU'],
  categories: ['pii', 'health'],
  regulations: ['Privacy Act 1988', "Veterans' Entitlements Act 1986"],
  patterns: [{ regex: /\b[NQSTVW](?:[A-Z]\d{2,6}|[A-Z]{2}\d{2,5}|[A-Z]{3}\d{2,4}| ?\d{4,6})[A-Z]?\b/, prior: 0.12 }],
  context: [
    'dva',
    'dva number',
    'dva no',
    'dva file number',
    'dva file',
    'dva card',
    'veterans affairs',
    "veterans' affairs",
    'veteran card',
    'veteran gold card',
    'veteran white card',
  ],
  finds: [
    { text: 'DVA file number: NX482091', match: 'NX482091', level: 'medium' },
    { text: 'dva_number=QSM04821', match: 'QSM04821', level: 'medium' },
    { text: 'DVA Card VKM0917A', match: 'VKM0917A', level: 'medium' },
    { text: "Department of Veterans' Affairs ref WCNX3054", match: 'WCNX3054', level: 'medium' },
  ],
  ignores: [
    { text: 'shelf NX482091', because: 'no word about veterans' },
    { text: 'DVA NX4820917', because: 'seven digits' },
    { text: 'DVA XX482091', because: 'no such state' },
    { text: 'DVA NXABC4820', because: 'four letters of a conflict' },
    { text: 'DVA file: none', because: 'no number' },
  ],
});
