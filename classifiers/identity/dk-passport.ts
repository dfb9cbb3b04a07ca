import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Danish passport number',
  region: ['DK'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Denmark passport number' },
  patterns: [{ regex: /\b\d{9}\b/, prior: 0.1 }, namedAs('DK', /\b\d{9}\b/, 0.4)],
  context: [
    'pasnummer',
    'pasnr',
    'pas nr',
    'dansk pas',
    'rejsepas',
    'pas nummer',
    'danish passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Danish passport number: 204481377', match: '204481377', level: 'high' },
    { text: 'Pasnummer 211904457', match: '211904457', level: 'medium' },
    { text: 'dansk pas nr. 207731205', match: '207731205', level: 'high' },
    { text: '{"nationality":"Denmark","passportNo":"210047712"}', match: '210047712', level: 'high' },
  ],
  ignores: [
    { text: 'Danish passport 20448137', because: 'eight digits' },
    { text: 'Danish passport 2044813770', because: 'ten digits' },
    { text: 'Danish passport A204481377', because: 'a letter in front' },
    { text: 'faktura 204481377', because: 'no word about passports' },
  ],
});
