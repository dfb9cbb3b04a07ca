import { mod97 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Bank (3), account (13, leading zeros may be left out) and two digits by ISO/IEC 7064 MOD 97-10. */
function checks(candidate: string): boolean {
  const parts = /^(\d{3})-?(\d{4,13})-?(\d{2})$/.exec(candidate);
  if (!parts?.[1] || !parts[2] || !parts[3] || new Set(candidate).size < 4) return false;
  return mod97(parts[1] + parts[2].padStart(13, '0') + parts[3]) === 1;
}

export default defineInfotype({
  title: 'Bank account number of Serbia and its neighbours',
  region: ['RS', 'ME', 'BA', 'MK'],
  categories: ['financial', 'pii'],
  regulations: [],
  patterns: [
    { regex: /\b\d{3}-\d{4,13}-\d{2}\b/, prior: 0.3 },
    { regex: /\b\d{18}\b/, prior: 0.008 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'tekuci racun',
    'ziro racun',
    'žiro račun',
    'racun',
    'broj racuna',
    'текући рачун',
    'жиро рачун',
    'рачун',
    'uplata na racun',
    'трансакциска сметка',
    'ziro',
  ],
  finds: [
    { text: 'Tekući račun: 160-2631614856292-18', match: '160-2631614856292-18', level: 'high' },
    { text: 'žiro račun 205-656155-44', match: '205-656155-44', level: 'high' },
    { text: '{"brojRacuna":"265509914040504516"}', match: '265509914040504516', level: 'high' },
    { text: 'Текући рачун 840-29093429-53', match: '840-29093429-53', level: 'high' },
  ],
  ignores: [
    { text: 'račun 160-6929390993778-50', because: 'wrong check digits' },
    { text: 'račun 16-1235925-89', because: 'two digits of the bank' },
    { text: 'račun 160-1238268-891', because: 'three check digits' },
    { text: 'tel 160-123-45', because: 'a telephone number' },
  ],
});
