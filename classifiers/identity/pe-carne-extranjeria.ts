import { defineInfotype } from '../../src/detect/infotype.js';

/** Migraciones: nine digits, the first of them zeros, without a check digit. */
export default defineInfotype({
  title: 'Peruvian foreigner card number (carné de extranjería)',
  region: ['PE'],
  categories: ['pii'],
  regulations: ['Ley 29733'],
  aliases: { stdnum: 'pe.ce' },
  patterns: [
    { regex: /\b00\d{7}\b/, prior: 0.14 },
    { regex: /\b\d{9}\b/, prior: 0.1 },
  ],
  context: [
    'carne de extranjeria',
    'carnet de extranjeria',
    'carne extranjeria',
    'extranjeria',
    'ce',
    'numero de carne',
    'migraciones',
  ],
  finds: [
    { text: 'Carné de Extranjería N° 001447203', match: '001447203', level: 'medium' },
    { text: 'carnet de extranjería 004418209', match: '004418209', level: 'medium' },
    { text: '{"carne_extranjeria":"000773118"}', match: '000773118', level: 'medium' },
    { text: 'C.E. 002208471 expedido por Migraciones', match: '002208471', level: 'medium' },
  ],
  ignores: [
    { text: 'pedido 001447203', because: 'no word about foreigners' },
    { text: 'carné de extranjería 00144720', because: 'eight digits' },
    { text: 'carné de extranjería 0014472033', because: 'ten digits' },
    { text: 'carné de extranjería A01447203', because: 'a letter in front' },
    { text: 'carné de extranjería en trámite', because: 'no number' },
  ],
});
