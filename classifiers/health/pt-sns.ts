import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Portuguese health service number (número de utente)',
  region: ['PT'],
  categories: ['pii', 'health'],
  regulations: ['GDPR'],
  // No check is published.
  patterns: [
    { regex: /\b\d{9}\b/, prior: 0.1 },
    { regex: /\b\d{3} \d{3} \d{3}\b/, prior: 0.1 },
  ],
  context: [
    'numero de utente',
    'n utente',
    'no utente',
    'utente sns',
    'utente',
    'numero sns',
    'n sns',
    'cartao de utente',
    'servico nacional de saude',
    'portuguese health number',
    'rnu',
  ],
  finds: [
    { text: 'Número de utente: 318204775', match: '318204775', level: 'medium' },
    { text: 'N.º utente SNS 207 114 936', match: '207 114 936', level: 'medium' },
    { text: '{"numeroUtente":"160773402"}', match: '160773402', level: 'medium' },
    { text: 'cartão de utente n.º 294410387', match: '294410387', level: 'medium' },
  ],
  ignores: [
    { text: 'utente 31820477', because: 'eight digits' },
    { text: 'utente 3182047750', because: 'ten digits' },
    { text: 'utente A318204775', because: 'inside a longer token' },
    { text: 'fatura 318204775', because: 'no word about health' },
  ],
});
