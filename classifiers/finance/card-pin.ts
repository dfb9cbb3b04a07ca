import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO 9564-1: four to twelve digits, four in nearly all countries; a year or a placeholder is none. */
const plausible = (candidate: string) => !/^(?:19|20)\d{2}$/.test(candidate) && !/^(?:0000|1234)$/.test(candidate);

export default defineInfotype({
  title: 'Payment card PIN',
  region: [],
  categories: ['financial', 'pii'],
  regulations: ['PCI DSS'],
  patterns: [
    {
      regex:
        /(?<![A-Za-z])(?:[Cc]ard|CARD|[Dd]ebit|ATM|[Aa]tm|[Bb]ank|[Kk]arten|[Gg]irocard|EC)[ _-]?(?:[Pp]in|PIN)(?:[ _-]?(?:[Cc]ode|[Nn]umber|[Nn]o))?["']?(?: {0,2}(?::|=|is|,)[ "']{0,3}| {1,3})(?<value>\d{4}(?:\d{2})?)(?![\d%/-]|[.,:]\d)/,
      prior: 0.6,
    },
    {
      regex:
        /(?<![A-Za-z_-])(?:PIN|[Pp]in|Geheimzahl|[Cc]ode secret|[Cc]ode confidentiel)(?:[ _-]?(?:[Cc]ode|[Nn]ummer|[Nn]umber))?(?: {0,2}[:=]| is| ist| lautet)[ "']{1,3}(?<value>\d{4})(?![\d%/-]|[.,:]\d)/,
      prior: 0.15,
    },
  ],
  validator: { test: plausible, chance: 0.9 },
  context: [
    'card',
    'bank card',
    'debit card',
    'credit card',
    'atm',
    'karte',
    'bankkarte',
    'kreditkarte',
    'girocard',
    'ec karte',
    'carte bancaire',
    'tarjeta',
    'carta',
    'bancomat',
    'cash machine',
    'geheimzahl',
    'visa',
    'mastercard',
  ],
  finds: [
    { text: 'ATM PIN: 4862', match: '4862', level: 'high' },
    { text: '{"cardPin":"7305"}', match: '7305', level: 'high' },
    { text: 'debit card, PIN is 9157', match: '9157', level: 'medium' },
    { text: 'Girocard, Geheimzahl: 6284', match: '6284', level: 'medium' },
  ],
  ignores: [
    { text: 'GPIO pin 1017', because: 'a pin of a chip' },
    { text: 'PIN 560001', because: 'an Indian postal code' },
    { text: 'card PIN 1234', because: 'a placeholder' },
    { text: 'card PIN: 2024', because: 'a year' },
    { text: 'spin: 4862', because: 'inside a longer word' },
  ],
});
