import { defineInfotype } from '../../src/detect/infotype.js';

/** Five digits, written in three and two, never zero in front (PostNord). */
export default defineInfotype({
  title: 'Swedish postal code',
  region: ['SE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\bSE?-(?<value>[1-9]\d{2} ?\d{2})(?= {1,2}[A-ZÅÄÖ])/, prior: 0.86 },
    // Before a large town.
    {
      regex:
        /\b[1-9]\d{2} \d{2}(?= {1,2}(?:Stockholm|STOCKHOLM|Göteborg|GÖTEBORG|Malmö|MALMÖ|Uppsala|UPPSALA|Västerås|Örebro|Linköping|Helsingborg|Jönköping|Norrköping|Lund|Umeå|Gävle|Borås|Solna|Södertälje)(?![a-zåäö]))/,
      prior: 0.8,
    },
    { regex: /\b[1-9]\d{2} \d{2}\b/, prior: 0.12 },
    { regex: /\b[1-9]\d{4}\b/, prior: 0.1 },
  ],
  context: ['postnummer', 'postnr', 'postort', 'postadress', 'postal code'],
  finds: [
    { text: 'Postnummer: 114 55', match: '114 55', level: 'medium' },
    { text: 'Drottninggatan 5, 411 14 Göteborg', match: '411 14' },
    { text: '"postnummer":"21122"', match: '21122', level: 'medium' },
    { text: 'SE-753 10 Uppsala', match: '753 10', level: 'high' },
  ],
  ignores: [
    { text: 'rum 114 55', because: 'no word about post' },
    { text: 'Postnummer 014 55', because: 'starts with zero' },
    { text: 'Postnummer 114 5', because: 'four digits' },
    { text: 'Postnummer 114 555', because: 'six digits' },
  ],
});
