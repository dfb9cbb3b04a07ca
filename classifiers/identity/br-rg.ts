import { digitsOf, weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** São Paulo's identity register: weights 2 to 9, eleven minus the remainder by 11, X for ten and 0 for eleven. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).slice(0, 8);
  const check = (11 - (weightedSum(digits, [2, 3, 4, 5, 6, 7, 8, 9]) % 11)) % 11;
  return new Set(digits).size > 1 && candidate.toUpperCase().endsWith(check === 10 ? 'X' : String(check));
}

export default defineInfotype({
  title: 'Brazilian identity card number (RG)',
  region: ['BR'],
  categories: ['pii'],
  regulations: ['LGPD'],
  aliases: { purview: 'Brazil national identification card (RG)', macie: 'BRAZIL_RG_NUMBER' },
  patterns: [
    { regex: /\b\d{2}\.\d{3}\.\d{3}-[\dXx]\b/, prior: 0.18 },
    { regex: /\b\d{8}-[\dXx]\b/, prior: 0.08 },
    { regex: /\b\d{8}[\dXx]\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'rg',
    'registro geral',
    'carteira de identidade',
    'cedula de identidade',
    'identidade',
    'ssp sp',
    'ssp',
    'documento de identidade',
    'orgao emissor',
    'numero do rg',
  ],
  finds: [
    { text: 'RG: 48.488.713-0', match: '48.488.713-0', level: 'high' },
    { text: 'portador da carteira de identidade nº 57.766.748-8 SSP/SP', match: '57.766.748-8', level: 'high' },
    { text: '{"rg":"48309481X"}', match: '48309481X', level: 'high' },
    { text: 'cédula de identidade RG 31773237-7', match: '31773237-7', level: 'high' },
    { text: 'Registro Geral 53.769.347-6', match: '53.769.347-6', level: 'high' },
  ],
  ignores: [
    { text: 'RG 48.488.713-1', because: 'wrong check digit' },
    { text: 'RG 48.309.481-0', because: 'a digit where X belongs' },
    { text: 'RG 48.488.71-0', because: 'seven digits' },
    { text: 'RG 448.488.713-0', because: 'nine digits' },
    { text: 'pedido 31773237-7', because: 'no word about identity cards' },
    { text: 'rg 48.488.713', because: 'no check digit' },
  ],
});
