import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Russian bank identification code (BIK)',
  region: ['RU'],
  categories: ['financial'],
  regulations: [],
  patterns: [{ regex: /\b04\d{7}\b/, prior: 0.15 }],
  context: ['бик', 'бик банка', 'bik', 'банковский идентификационный код', 'к с'],
  finds: [
    { text: 'БИК 044500506', match: '044500506', level: 'medium' },
    { text: 'БИК банка: 044048748', match: '044048748', level: 'medium' },
    { text: '{"bik":"046538597"}', match: '046538597', level: 'medium' },
    { text: 'банковский идентификационный код 046048794', match: '046048794', level: 'medium' },
  ],
  ignores: [
    { text: 'БИК 04419273', because: 'eight digits' },
    { text: 'БИК 0445717582', because: 'ten digits' },
    { text: 'БИК 114525225', because: 'codes start with 04' },
    { text: 'id 044816087', because: 'no word about banks' },
  ],
});
