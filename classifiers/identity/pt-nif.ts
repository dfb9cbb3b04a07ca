import { validate } from 'stdnum/lib/cjs/pt/nif.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

const assigned = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Portuguese tax number (NIF)',
  region: ['PT'],
  categories: ['pii', 'financial'],
  regulations: ['GDPR'],
  aliases: { purview: 'Portugal tax identification number', stdnum: 'pt.nif' },
  patterns: [
    // 1 to 3 and 45 are persons; the others organisations and estates.
    { regex: /\b(?:[1-35-9]\d|4[5-9])\d{7}\b/, prior: 0.02 },
    { regex: /\b(?:[1-35-9]\d|4[5-9])\d[ .]\d{3}[ .]\d{3}\b/, prior: 0.03 },
    namedAs('PT', /\b(?:[1-35-9]\d|4[5-9])\d[ .]?\d{3}[ .]?\d{3}\b/, 0.13),
  ],
  // The remainders 0 and 10 are written as one digit.
  validator: { test: assigned, chance: 0.1, undetected: 0.05 },
  context: [
    'nif',
    'n i f',
    'contribuinte',
    'numero de contribuinte',
    'n contribuinte',
    'numero fiscal',
    'numero de identificacao fiscal',
    'identificacao fiscal',
    'financas',
    'nipc',
    'portuguese tax number',
    'portuguese nif',
    'tax identification number',
  ],
  finds: [
    { text: 'NIF: 213485702', match: '213485702', level: 'high' },
    { text: 'contribuinte n.º 198 407 220', match: '198 407 220', level: 'high' },
    { text: '{"nif":"266009174"}', match: '266009174', level: 'high' },
    { text: 'Número de Identificação Fiscal 305712845', match: '305712845', level: 'high' },
  ],
  ignores: [
    { text: 'NIF 213485703', because: 'wrong check digit' },
    { text: 'NIF 021348570', because: 'starts with zero' },
    { text: 'NIF 21348570', because: 'eight digits' },
    { text: 'NIF 2134857022', because: 'ten digits' },
    { text: 'pedido 266009174', because: 'nine digits without a word about taxes' },
  ],
});
