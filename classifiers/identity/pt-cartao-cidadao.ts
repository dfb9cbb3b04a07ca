import { validate } from 'stdnum/lib/cjs/pt/cc.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Portuguese citizen card number (cartão de cidadão)',
  region: ['PT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'PORTUGAL_CDC_NUMBER', purview: 'Portugal citizen card number', stdnum: 'pt.cc' },
  patterns: [
    // Civil number, its check digit, version of the card, check digit over all.
    { regex: /\b\d{8}[ -]\d[ -]?[A-Z]{2}\d\b/, prior: 0.3 },
    { regex: /\b\d{9}[ -]?[A-Z]{2}\d\b/, prior: 0.05 },
    { regex: /\b\d{8} ?\d ?(?:[A-Z]\d|\d[A-Z])\d\b/, prior: 0.02 },
  ],
  validator: { test: (candidate) => validate(alphanumericsOf(candidate)).isValid, chance: 0.1 },
  context: [
    'cartao de cidadao',
    'cartao cidadao',
    'cartao do cidadao',
    'cc',
    'c c',
    'numero de documento',
    'numero do cartao de cidadao',
    'citizen card',
    'portuguese citizen card',
    'portuguese id card',
    'identificacao civil',
    'bilhete de identidade',
  ],
  finds: [
    { text: 'Cartão de Cidadão: 12345678 9 ZZ1', match: '12345678 9 ZZ1', level: 'high' },
    { text: 'C.C. n.º 098217345ZX0', match: '098217345ZX0', level: 'high' },
    { text: '{"cartaoCidadao":"30284417-2-ZY3"}', match: '30284417-2-ZY3', level: 'high' },
    { text: 'Portuguese citizen card 14077201 6ZV8', match: '14077201 6ZV8', level: 'high' },
  ],
  ignores: [
    { text: 'Cartão de Cidadão 12345678 9 ZZ2', because: 'wrong check digit' },
    { text: 'Cartão de Cidadão 12345678 9 Z4', because: 'one letter' },
    { text: 'Cartão de Cidadão 1234567 9 ZZ4', because: 'seven digits' },
    { text: 'lote 098217345ZX0', because: 'no word about cards' },
  ],
});
