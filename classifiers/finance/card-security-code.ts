import { defineInfotype } from '../../src/detect/infotype.js';

/** Three digits, four for American Express; a year behind the word is a year. */
const plausible = (candidate: string) => !/^(?:19|20)\d{2}$/.test(candidate);

export default defineInfotype({
  title: 'Payment card security code (CVV, CVC)',
  region: [],
  categories: ['financial', 'pii'],
  regulations: ['PCI DSS'],
  aliases: { google: 'CVV_NUMBER', macie: 'CREDIT_CARD_SECURITY_CODE' },
  patterns: [
    {
      regex:
        /(?:(?<![A-Za-z])(?:cvv2?|cvc2?|cvn2?|CVV2?|CVC2?|CVN2?|CAV2)|(?<![A-Z])(?:Cvv2?|Cvc2?|Cvn2?))(?:[ _-]?(?:[Cc]ode|[Nn]umber|[Nn]o|[Vv]alue|NUMBER|CODE))?(?:["'\]>)]{0,2} {0,2}(?::|=|=>|,| is| -|#)[ "'(]{0,3}| {1,3}|>|\)?:?\r?\n {0,4})(?<value>\d{3,4})(?![\d%/-]|[.,:]\d)/,
      prior: 0.7,
    },
    {
      regex:
        /(?<![A-Za-z])(?:[Cc]ard|CARD)[ _-]?(?:[Ss]ecurity|SECURITY|[Vv]erification|VERIFICATION)[ _-]?(?:[Cc]ode|CODE|[Nn]umber|[Vv]alue)["'\]>)]{0,2}(?: {0,2}(?::|=|is|,|>)[ "'(]{0,3}| {1,3}|(?<=>))(?<value>\d{3,4})(?![\d%/-]|[.,:]\d)/,
      prior: 0.7,
    },
    // As dumps of stolen cards have it: number, month and year, code.
    { regex: /\b\d{13,16}\|\d{2}[|/]\d{2,4}\|(?<value>\d{3,4})\b/, prior: 0.85 },
    // Behind the expiry any code is meant.
    {
      regex:
        /\b[eE]xp(?:ir(?:y|es|ation))?[^A-Za-z\d\n][^\d\n]{0,12}\d{2}\/\d{2,4}[^\d\n]{1,6}(?:[cC]ode|[sS]ec(?:urity)?(?: [cC]ode)?)[: ]{1,3}(?<value>\d{3,4})\b/,
      prior: 0.8,
    },
    {
      regex:
        /(?<![A-Za-z])(?:Prüfnummer|Prüfziffer|Kartenprüfnummer|cryptogramme(?: visuel)?|código de seguridad|código de segurança|codice di sicurezza)(?: {0,2}[:=] {0,2}| )(?<value>\d{3,4})(?![\d%/-]|[.,:]\d)/,
      prior: 0.2,
    },
    // A cell of a table: the name of its column is the context.
    { regex: /^(?<value>\d{3,4})$/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.95 },
  context: [
    'cvv',
    'cvv2',
    'cvc',
    'cvc2',
    'cvn',
    'card security code',
    'card verification value',
    'card verification code',
    'credit card',
    'debit card',
    'card number',
    'visa',
    'mastercard',
    'amex',
    'kreditkarte',
    'kartenprufnummer',
    'carte bancaire',
    'tarjeta',
    'carta di credito',
    'cartao',
  ],
  finds: [
    { text: '4539580857419389|12|27|399|Jane Roe', match: '399', level: 'high' },
    { text: 'Kartennummer\n4539 2727 9127 2112\nPrüfnummer (CVC)\n380', match: '380', level: 'high' },
    { text: 'card is 4539 6965 8451 1411 exp 06/29 code 317', match: '317', level: 'low' },
    { text: '<card><cvv2>956</cvv2></card>', match: '956', level: 'high' },
    { text: '<CardVerificationCode>3662</CardVerificationCode>', match: '3662', level: 'high' },
    { text: 'CVV: 417', match: '417', level: 'high' },
    { text: 'card_cvc=093;', match: '093', level: 'high' },
    { text: '{"cardCvv":"5521"}', match: '5521', level: 'high' },
    { text: 'Visa 4111 1111 1111 1111, 12/27, CVC2 838', match: '838', level: 'high' },
    { text: 'the card security code is 204.', match: '204', level: 'high' },
    { text: 'Kreditkarte, Prüfnummer: 771', match: '771', level: 'high' },
  ],
  ignores: [
    { text: 'row|12|27|399|', because: 'no number of a card before' },
    { text: 'CVV 2024', because: 'a year' },
    { text: 'acid_level: 123', because: 'cid inside a word' },
    { text: 'security code review 2023', because: 'a year near the word code' },
    { text: 'CVC 12', because: 'two digits' },
    { text: 'CVV: 12345', because: 'five digits' },
    { text: 'cvv 3.142', because: 'a decimal number' },
    { text: 'error code 404', because: 'no word about cards' },
  ],
});
