import { defineInfotype } from '../../src/detect/infotype.js';

/** Four digits mean nothing by themselves, so the words or the mask around them are part of the pattern. */
export default defineInfotype({
  title: 'Last four digits of a US Social Security number',
  region: ['US'],
  categories: ['pii'],
  regulations: ['GLBA', 'CCPA', 'US state breach laws'],
  patterns: [
    { regex: /\b[xX]{5}\d{4}\b/, prior: 0.5 },
    { regex: /(?<![\w*#•])(?:[xX*#•]{3}[- ]?[xX*#•]{2}[- ]?)(?<value>\d{4})\b/, prior: 0.5 },
    {
      regex:
        /\b(?:ssn|social security(?: number)?|soc sec)['’"]?s?[ _:,(-]{0,3}(?:last[ _-]?(?:4|four)(?:[ _-]?digits?)?|l4|(?:that )?end(?:ing|s) (?:in|with))[^\dA-Za-z\n]{0,6}(?:(?:is|are|of)[ :]{1,2})?(?<value>\d{4})\b/i,
      prior: 0.85,
    },
    {
      regex:
        /\blast[ _-]?(?:4|four)(?:[ _-]?digits?)?[ _-]?(?:of[ _-]?)?(?:(?:the|your|my|his|her|their)[ _])?\(?(?:ssn|social(?:[ _-]?security)?(?:[ _-]?number)?)[^\dA-Za-z\n]{0,6}(?:(?:is|are)[ :]{1,2})?(?<value>\d{4})\b/i,
      prior: 0.85,
    },
    {
      regex: /\b(?:ssn_?4|ssn_?l4|ssn_?last_?(?:4|four)|last_?(?:4|four)_?ssn)["']?[ :=,]{1,4}["']?(?<value>\d{4})\b/i,
      prior: 0.85,
    },
    // Where the whole number is asked for and four digits stand, they are the last; a year may be one.
    {
      regex:
        /\b(?:ssn|SSN|[sS]ocial[ _]?[sS]ecurity(?:[ _]?[nN]umber)?)["']?(?:\s?[:=]|>)\s?["']?(?<value>(?!19|20)\d{4})(?![\w%/-]|[.,:]\d| ?- ?\d)/,
      prior: 0.15,
    },
  ],
  context: ['ssn', 'ssns', 'social security', 'social security number', 'soc sec', 'social'],
  finds: [
    { text: 'SSN: XXX-XX-4417', match: '4417', level: 'high' },
    { text: 'last four of your SSN: 9028', match: '9028', level: 'high' },
    { text: 'SSN (last 4): 3306', match: '3306', level: 'high' },
    { text: '{"ssn_last4":"7715"}', match: '7715', level: 'high' },
    { text: 'Social Security ***-**-1182 on file', match: '1182', level: 'high' },
    { text: '{"name":"J. Roe","ssn":"3766"}', match: '3766', level: 'medium' },
    { text: 'SSN ending in 2096', match: '2096', level: 'high' },
    { text: 'SSN xxxxx6613', match: 'xxxxx6613', level: 'high' },
    { text: 'the last 4 digits of the social security number are 5540', match: '5540', level: 'high' },
  ],
  ignores: [
    { text: 'card ending in 4417', because: 'the last digits of a card' },
    { text: 'SSN: XXX-XX-441', because: 'three digits' },
    { text: 'SSN: XXX-XX-XXXX', because: 'masked throughout' },
    { text: 'card, last four: xxxxx9028', because: 'a masked card' },
    { text: 'last four of your card: 9028', because: 'of a card' },
    { text: 'SSN: 2019', because: 'as likely a year' },
    { text: 'SSN: 5364-12-900', because: 'the start of a longer number' },
    { text: 'SSN required since 2019', because: 'a year' },
    { text: 'part XXX-XX-4417', because: 'no word about social security' },
  ],
});
