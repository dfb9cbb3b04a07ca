import { validate } from 'stdnum/lib/cjs/br/cpf.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Receita Federal refuses the numbers of one repeated digit, though their check digits fit. */
const assigned = (candidate: string) => {
  const digits = digitsOf(candidate);
  return new Set(digits).size > 1 && validate(digits.join('')).isValid;
};

export default defineInfotype({
  title: 'Brazilian taxpayer number (CPF)',
  region: ['BR'],
  categories: ['pii'],
  regulations: ['LGPD'],
  aliases: { google: 'BRAZIL_CPF_NUMBER', purview: 'Brazil CPF number', macie: 'BRAZIL_CPF_NUMBER', stdnum: 'br.cpf' },
  patterns: [
    { regex: /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/, prior: 0.85 },
    { regex: /\b\d{9}-\d{2}\b/, prior: 0.1 },
    { regex: /\b\d{11}\b/, prior: 0.021 },
  ],
  // CPF writes the remainders 0 and 10 as one digit.
  validator: { test: assigned, chance: 1 / 100, undetected: 0.02 },
  context: ['cpf', 'cadastro de pessoas fisicas', 'cadastro', 'contribuinte', 'receita federal'],
  finds: [
    { text: 'CPF: 817.617.661-39', match: '817.617.661-39', level: 'high' },
    { text: 'portador do 528.144.778-54,', match: '528.144.778-54', level: 'high' },
    { text: 'cpf=03213688002', match: '03213688002', level: 'high' },
    { text: 'cliente 01242050205', match: '01242050205' },
  ],
  ignores: [
    { text: 'CPF 817.617.661-38', because: 'wrong check digit' },
    { text: 'CPF 111.111.111-11', because: 'one digit eleven times' },
    { text: 'CPF 817.617.661-391', because: 'too long' },
    { text: 'CPF 8176176613', because: 'ten digits' },
    { text: 'CPF 1.817.617.661-39', because: 'a longer number' },
  ],
});
