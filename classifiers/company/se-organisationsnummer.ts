import { validate } from 'stdnum/lib/cjs/se/orgnr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Lag (1974:174): the first digit names the kind (not 0 or 4), the third is at least 2, so that it is no date;
 * Luhn's formula.
 */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).slice(-10);
  return (digits[2] ?? 0) >= 2 && new Set(digits).size > 1 && validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'Swedish organisation number',
  region: ['SE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { presidio: 'SE_ORGANISATIONSNUMMER', stdnum: 'se.orgnr' },
  patterns: [
    { regex: /\b[1-35-9]\d{5}-\d{4}\b/, prior: 0.1 },
    { regex: /\b16[1-35-9]\d{5}-?\d{4}\b/, prior: 0.04 },
    { regex: /\b[1-35-9]\d{9}\b/, prior: 0.018 },
  ],
  // One check digit; eight of ten third digits. The century 16 in front is not covered.
  validator: { test: checks, chance: 0.08, unchecked: (value, at) => digitsOf(value.slice(at)).length > 10 },
  context: [
    'organisationsnummer',
    'org nr',
    'orgnr',
    'org nummer',
    'orgnummer',
    'organisation number',
    'org no',
    'bolagsverket',
    'foretagsnummer',
  ],
  finds: [
    { text: 'Organisationsnummer 556659-4262', match: '556659-4262', level: 'high' },
    { text: 'Org.nr: 559122-5585', match: '559122-5585', level: 'high' },
    { text: 'orgnr;9697660679', match: '9697660679', level: 'high' },
    { text: '{"organisationsnummer":"802696-8969"}', match: '802696-8969', level: 'high' },
    { text: 'org nr 16556806-6210', match: '16556806-6210', level: 'high' },
  ],
  ignores: [
    { text: 'Org.nr 556507-9110', because: 'wrong check digit' },
    { text: 'Org.nr 551231-1237', because: 'the number of a person: a month in the middle' },
    { text: 'Org.nr 456188-8404', because: 'no kind 4' },
    { text: 'Org.nr 556188-840', because: 'nine digits' },
    { text: 'time 1700000000', because: 'a timestamp' },
  ],
});
