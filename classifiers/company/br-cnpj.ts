import { validate } from 'stdnum/lib/cjs/br/cnpj.js';
import { alphanumericsOf, digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Receita Federal, IN RFB 2.119 and 2.229: fourteen places, the last two check digits modulo 11. From July 2026 on the
 * first twelve may hold letters, which count as their character code less 48.
 */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate);
  return digitsOf(value).length >= 4 && new Set(value).size > 1 && validate(value).isValid;
}

export default defineInfotype({
  title: 'Brazilian company number (CNPJ)',
  region: ['BR'],
  categories: ['financial'],
  regulations: ['LGPD'],
  aliases: { purview: 'Brazil legal entity number (CNPJ)', macie: 'BRAZIL_CNPJ_NUMBER', stdnum: 'br.cnpj' },
  patterns: [
    { regex: /\b\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}\b/, prior: 0.9 },
    { regex: /\b[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}\/[0-9A-Z]{4}-\d{2}\b/, prior: 0.9 },
    { regex: /\b\d{8}\/\d{4}-\d{2}\b/, prior: 0.6 },
    { regex: /\b\d{14}\b/, prior: 0.012 },
    { regex: /\b[0-9A-Z]{12}\d{2}\b/, prior: 0.003 },
  ],
  // The remainders 0 and 1 are both written 0.
  validator: { test: checks, chance: 1 / 100, undetected: 0.03 },
  context: [
    'cnpj',
    'cnpj mf',
    'cadastro nacional da pessoa juridica',
    'pessoa juridica',
    'razao social',
    'inscricao estadual',
    'receita federal',
    'brazilian company number',
  ],
  finds: [
    { text: 'CNPJ: 58.772.557/0001-20', match: '58.772.557/0001-20', level: 'high' },
    { text: 'inscrita no CNPJ sob o nº 88.756.214/0002-14', match: '88.756.214/0002-14', level: 'high' },
    { text: 'cnpj=63383139000181', match: '63383139000181', level: 'high' },
    { text: 'CNPJ 12.QB1.T41/01RE-00', match: '12.QB1.T41/01RE-00', level: 'high' },
    { text: 'Empresa Ltda, 77.625.397/0001-31', match: '77.625.397/0001-31', level: 'high' },
    { text: '{"cnpj":"7K8YK943000A52"}', match: '7K8YK943000A52', level: 'medium' },
  ],
  ignores: [
    { text: 'CNPJ 55.070.903/0001-63', because: 'wrong check digits' },
    { text: 'CNPJ 11.111.111/1111-11', because: 'one digit fourteen times' },
    { text: 'CNPJ 12.345.678/0001-9', because: 'one check digit' },
    { text: 'CNPJ 12.345.67/0001-95', because: 'a group too short' },
    { text: 'at 20250101123059', because: 'a time' },
  ],
});
