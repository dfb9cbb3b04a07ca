import { validate } from 'stdnum/lib/cjs/ua/rntrc.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

const assigned = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Ukrainian taxpayer number of a person (RNOKPP)',
  region: ['UA'],
  categories: ['pii', 'financial'],
  regulations: ['Закон 2297-VI'],
  aliases: { stdnum: 'ua.rntrc' },
  // Days from 31 December 1899 to the birthday, serial, check digit.
  patterns: [{ regex: /\b\d{10}\b/, prior: 0.02 }, namedAs('UA', /\b\d{10}\b/, 0.13)],
  // The remainders 0 and 10 are written as one digit.
  validator: { test: assigned, chance: 0.1, undetected: 0.05 },
  context: [
    'рнокпп',
    'іпн',
    'ідентифікаційний номер',
    'ідентифікаційний код',
    'реєстраційний номер облікової картки',
    'облікової картки платника податків',
    'платника податків',
    'инн',
    'идентификационный номер',
    'rnokpp',
    'ipn',
    'rntrc',
    'ukrainian tax number',
    'ukrainian taxpayer',
  ],
  finds: [
    { text: 'РНОКПП: 3127405586', match: '3127405586', level: 'high' },
    { text: 'ІПН 2840133072, м. Київ', match: '2840133072', level: 'high' },
    { text: '{"rnokpp":"3409211246"}', match: '3409211246', level: 'high' },
    { text: 'Ідентифікаційний номер 2277509140', match: '2277509140', level: 'high' },
  ],
  ignores: [
    { text: 'РНОКПП 3127405587', because: 'wrong check digit' },
    { text: 'РНОКПП 312740558', because: 'nine digits' },
    { text: 'РНОКПП 31274055810', because: 'eleven digits' },
    { text: 'РНОКПП 0000000000', because: 'zero' },
    { text: 'замовлення 2840133072', because: 'ten digits without a word about taxes' },
  ],
});
