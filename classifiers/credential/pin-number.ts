import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'PIN or PUK of a card or device',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['PCI DSS', 'GDPR'],
  // Four digits behind PIN mean many things: it takes a word about a card, a phone or a door.
  patterns: [
    {
      regex:
        /\bPIN(?:[ -]?(?:number|code|Code|Nummer))?(?: (?:is|ist|est|es))?\s?[:=]?\s{0,2}(?<value>\d{4}|\d{6})(?![\w.,:/-]\d|\w)/,
      prior: 0.12,
    },
    {
      regex:
        /\bPUK(?:[ -]?(?:number|code|Code|Nummer|1|2))?(?: (?:is|ist|est|es))?\s?[:=]?\s{0,2}(?<value>\d{8})(?!\w)/,
      prior: 0.85,
    },
    {
      regex:
        /\b(?:Geheimzahl|[Cc]ode secret|[Cc]lave secreta)(?: (?:ist|est|es))?\s?[:=]?\s{0,2}(?<value>\d{4,6})(?!\w)/,
      prior: 0.85,
    },
  ],
  context: [
    'card',
    'debit',
    'credit card',
    'bank',
    'atm',
    'cash',
    'sim',
    'unlock',
    'phone',
    'voicemail',
    'door',
    'alarm',
    'karte',
    'girocard',
    'konto',
    'carte',
    'tarjeta',
    'carta',
    'cartão',
    'bancomat',
    'puk',
    'handy',
  ],
  finds: [
    { text: 'The PIN of the debit card: PIN 4821', match: '4821', level: 'medium' },
    { text: 'SIM card blocked, PUK: 48201937', match: '48201937', level: 'medium' },
    { text: 'Meine Geheimzahl ist 6041', match: '6041', level: 'low' },
    { text: 'Karte gesperrt, PIN ist 582914', match: '582914', level: 'medium' },
  ],
  ignores: [
    { text: 'connect PIN 1234 of the header', because: 'nothing about a card' },
    { text: 'card PIN 48213', because: 'five digits' },
    { text: 'bank PIN: ****', because: 'masked' },
    { text: 'SPINNING 4821 bank', because: 'inside a word' },
  ],
});
