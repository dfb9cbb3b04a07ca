import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: "Italian identity card number (carta d'identità, CIE)",
  region: ['IT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { presidio: 'IT_IDENTITY_CARD' },
  patterns: [
    // Electronic cards from 2016: C and a letter, five digits, two letters; before on paper: two letters, seven digits.
    { regex: /\bC[A-Z]\d{5}[A-Z]{2}\b/, prior: 0.2 },
    { regex: /\b[A-Z]{2} ?\d{7}\b/, prior: 0.08 },
    { regex: /\b\d{7}[A-Z]{2}\b/, prior: 0.07 },
    namedAs('IT', /\b[A-Z]{2} ?\d{7}\b/, 0.3, ['identita', 'identità']),
  ],
  context: [
    'carta d identita',
    'carta identita',
    'carta d identita elettronica',
    'carta di identita',
    'cie',
    'c i e',
    'documento di identita',
    'documento d identita',
    'italian id card',
    'italian identity card',
    'numero carta',
    'ci n',
  ],
  finds: [
    { text: "Carta d'identità n. CA48120XK", match: 'CA48120XK', level: 'high' },
    { text: "documento d'identità AX 4410372 rilasciato dal Comune di Bari", match: 'AX 4410372', level: 'high' },
    { text: '{"cie":"CD07713FM"}', match: 'CD07713FM', level: 'high' },
    { text: 'Italian identity card AU1920485', match: 'AU1920485', level: 'high' },
  ],
  ignores: [
    { text: "carta d'identità DA48120XK", because: 'electronic cards begin with C' },
    { text: "carta d'identità CA4812XK", because: 'four digits' },
    { text: "carta d'identità AXB4410372", because: 'three letters' },
    { text: 'scaffale CA48120XK', because: 'no word about documents' },
  ],
});
