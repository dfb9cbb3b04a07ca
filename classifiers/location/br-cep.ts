import { defineInfotype } from '../../src/detect/infotype.js';

/** Five digits and three (Correios). */
export default defineInfotype({
  title: 'Brazilian postal code (CEP)',
  region: ['BR'],
  categories: ['pii'],
  regulations: ['LGPD'],
  aliases: { macie: 'BRAZIL_CEP_CODE' },
  patterns: [
    { regex: /\b\d{2}\.\d{3}-\d{3}\b/, prior: 0.5 },
    { regex: /\b\d{5}-\d{3}\b/, prior: 0.17 },
    { regex: /\b\d{8}\b/, prior: 0.12 },
  ],
  context: ['cep', 'codigo de enderecamento postal', 'codigo postal', 'endereco', 'logradouro', 'bairro', 'rua'],
  finds: [
    { text: 'CEP: 01310-200', match: '01310-200', level: 'high' },
    { text: 'CEP 20.040-020, Rio de Janeiro', match: '20.040-020', level: 'high' },
    { text: '"cep":"30130010"', match: '30130010', level: 'medium' },
    { text: 'Rua das Acácias 45, Bairro Centro, 80020-310', match: '80020-310', level: 'high' },
  ],
  ignores: [
    { text: 'lote 01310-200', because: 'no word about post' },
    { text: 'CEP 0131-200', because: 'four digits in front' },
    { text: 'CEP 01310-20', because: 'two digits behind' },
    { text: 'CEP 01310-2001', because: 'four digits behind' },
    { text: 'CEP 013102001', because: 'nine digits' },
  ],
});
