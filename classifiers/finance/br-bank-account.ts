import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Brazilian bank account and branch',
  region: ['BR'],
  categories: ['financial', 'pii'],
  regulations: ['LGPD'],
  patterns: [
    { regex: /\b\d{4}(?:-[\dXx])? ?\/ ?\d{4,12}-[\dXx]\b/, prior: 0.3 },
    { regex: /\b\d{4,12}-[\dXx]\b/, prior: 0.13 },
    { regex: /\b(?:\d{1,3}\.)?\d{2,3}\.\d{3}-[\dXx]\b/, prior: 0.15 },
  ],
  context: [
    'conta corrente',
    'conta',
    'c c',
    'conta poupanca',
    'conta bancaria',
    'numero da conta',
    'agencia',
    'banco do brasil',
    'itau',
    'bradesco',
    'caixa economica',
    'brazilian bank account',
  ],
  finds: [
    { text: 'Agência 1234, conta corrente 11399-6', match: '11399-6', level: 'medium' },
    { text: 'conta: 16.193-X', match: '16.193-X', level: 'medium' },
    { text: '{"contaCorrente":"1350873-7"}', match: '1350873-7', level: 'medium' },
    { text: 'Agência/Conta 3192 / 048953-6', match: '3192 / 048953-6', level: 'high' },
  ],
  ignores: [
    { text: 'conta 123-4', because: 'three digits' },
    { text: 'conta 12345-67', because: 'two check digits' },
    { text: 'range 12345-6', because: 'no word about banks' },
    { text: 'conta 12368079574879-5', because: 'fourteen digits' },
  ],
});
