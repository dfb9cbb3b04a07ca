import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Liechtenstein company register number',
  region: ['LI'],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\bFL-\d{4}\.\d{3}\.\d{3}-\d\b/, prior: 0.93 },
    { regex: /\bFL-\d{11}\b/, prior: 0.3 },
  ],
  context: [
    'handelsregister',
    'registernummer',
    'register nr',
    'oeffentlichkeitsregister',
    'offentlichkeitsregister',
    'liechtenstein',
    'firmennummer',
    'company register',
  ],
  finds: [
    { text: 'Registernummer FL-0002.737.797-5', match: 'FL-0002.737.797-5', level: 'high' },
    { text: 'Öffentlichkeitsregister Vaduz: FL-0001.356.817-1', match: 'FL-0001.356.817-1', level: 'high' },
    { text: '{"registerNr":"FL-0002.641.418-7"}', match: 'FL-0002.641.418-7', level: 'high' },
    { text: 'Anstalt, Vaduz, FL-0002.719.416-4', match: 'FL-0002.719.416-4', level: 'high' },
  ],
  ignores: [
    { text: 'Register FL-0002.123.45-6', because: 'two digits in the third group' },
    { text: 'Register FL-002.123.456-7', because: 'three digits in the first group' },
    { text: 'Register FX-0002.123.456-7', because: 'another prefix' },
    { text: 'Register FL-0002.123.456', because: 'no last digit' },
  ],
});
