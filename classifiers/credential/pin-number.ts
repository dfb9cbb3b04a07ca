import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO 9564-1: four to twelve digits, four in nearly all countries; a year or a placeholder is none. */
const plausible = (candidate: string) => !/^(?:(?:19|20)\d{2}|0000|1234|123456|000000)$/.test(candidate);

export default defineInfotype({
  title: 'PIN or PUK of a card or device',
  region: [],
  categories: ['credentials', 'financial', 'pii'],
  regulations: ['PCI DSS', 'GDPR'],
  patterns: [
    {
      regex:
        /(?<![A-Za-z])(?:[Cc]ard|CARD|[Dd]ebit|ATM|[Aa]tm|[Bb]ank|[Kk]arten|[Gg]irocard|EC)[ _-]?(?:[Pp]in|PIN)(?:[ _-]?(?:[Cc]ode|[Nn]umber|[Nn]o))?["']?(?: {0,2}(?::|=|is|,)[ "']{0,3}| {1,3})(?<value>\d{4}(?:\d{2})?)(?![\d%/-]|[.,:]\d)/,
      prior: 0.6,
    },
    // Digits behind PIN mean many things: it takes a word about a card, a phone or a door.
    {
      regex:
        /\bPIN(?:[ -]?(?:number|code|Code|Nummer))?(?: (?:is|ist|lautet|est|es))?\s?[:=]?[ "']{0,3}(?<value>\d{4}|\d{6})(?![\w%.,:/-]\d|\w)/,
      prior: 0.12,
    },
    {
      regex:
        /\bPUK(?:[ -]?(?:number|code|Code|Nummer|1|2))?(?: (?:is|ist|lautet|est|es))?\s?[:=]?\s{0,2}(?<value>\d{8})(?!\w)/,
      prior: 0.85,
    },
    {
      regex:
        /\b(?:[Gg]eheimzahl|[Cc]ode[ _]?(?:secret|Secret|confidentiel|Confidentiel)|[Cc]lave[ _]?[sS]ecreta)(?: (?:ist|lautet|est|es|is))?["']?>?\s?[:=]?[ "']{0,3}(?<value>\d{4,6})(?!\w)/,
      prior: 0.85,
    },
  ],
  validator: { test: plausible, chance: 0.98 },
  context: [
    'card',
    'bank card',
    'debit card',
    'credit card',
    'debit',
    'bank',
    'atm',
    'cash',
    'cash machine',
    'sim',
    'unlock',
    'phone',
    'voicemail',
    'door',
    'alarm',
    'karte',
    'bankkarte',
    'kreditkarte',
    'girocard',
    'ec karte',
    'konto',
    'carte',
    'carte bancaire',
    'tarjeta',
    'carta',
    'cartao',
    'bancomat',
    'visa',
    'mastercard',
    'geheimzahl',
    'puk',
    'handy',
  ],
  finds: [
    { text: 'ATM PIN: 4862', match: '4862', level: 'high' },
    { text: '{"cardPin":"7305"}', match: '7305', level: 'high' },
    { text: 'debit card, PIN is 9157', match: '9157', level: 'medium' },
    { text: 'Girocard, Geheimzahl: 6284', match: '6284', level: 'medium' },
    { text: 'The PIN of the debit card: PIN 4821', match: '4821', level: 'medium' },
    { text: 'SIM card blocked, PUK: 48201937', match: '48201937', level: 'medium' },
    { text: '{"karte":"EC","geheimzahl":"5751"}', match: '5751', level: 'medium' },
    { text: 'Meine Geheimzahl ist 6041', match: '6041', level: 'low' },
    { text: 'Karte gesperrt, PIN ist 582914', match: '582914', level: 'medium' },
  ],
  ignores: [
    { text: 'GPIO pin 1017', because: 'a pin of a chip' },
    { text: 'PIN 560001', because: 'an Indian postal code' },
    { text: 'card PIN 1234', because: 'a placeholder' },
    { text: 'card PIN: 2024', because: 'a year' },
    { text: 'connect PIN 1734 of the header', because: 'nothing about a card' },
    { text: 'card PIN 48213', because: 'five digits' },
    { text: 'bank PIN: ****', because: 'masked' },
    { text: 'SPINNING 4821 bank', because: 'inside a word' },
  ],
});
