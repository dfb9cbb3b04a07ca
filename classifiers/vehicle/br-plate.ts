import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Three letters and four digits; since 2018 (Mercosul) the second digit is a letter, A to J on converted plates
 * (Contran resolution 969).
 */
export default defineInfotype({
  title: 'Brazilian vehicle registration plate',
  region: ['BR'],
  categories: ['pii'],
  regulations: ['LGPD'],
  patterns: [
    // Graphics cards are `placas` too.
    { regex: /\b(?!GTX|RTX|GTS)[A-Z]{3}-\d{4}\b/, prior: 0.14 },
    { regex: /\b(?!GTX|RTX|GTS)[A-Z]{3}\d{4}\b/, prior: 0.11 },
    { regex: /\b[A-Z]{3}\d[A-Z]\d{2}\b/, prior: 0.16 },
  ],
  context: [
    'placa',
    'placas',
    'placa do veiculo',
    'placa mercosul',
    'numero da placa',
    'veiculo',
    'automovel',
    'carro',
    'renavam',
    'emplacamento',
  ],
  finds: [
    { text: 'Placa: KLM-4827', match: 'KLM-4827', level: 'medium' },
    { text: 'veículo de placa BRX4D82', match: 'BRX4D82', level: 'high' },
    { text: '"placa":"FGH7302"', match: 'FGH7302', level: 'medium' },
    { text: 'Placa Mercosul RIO2A18', match: 'RIO2A18', level: 'high' },
  ],
  ignores: [
    { text: 'lote KLM-4827', because: 'no word about vehicles' },
    { text: 'placa RTX-4090', because: 'a graphics card' },
    { text: 'placa KLM-482', because: 'three digits' },
    { text: 'placa KL-4827', because: 'two letters' },
    { text: 'placa KLM4D8', because: 'six characters' },
  ],
});
