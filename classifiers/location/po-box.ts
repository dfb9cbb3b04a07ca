import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Post office box',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  patterns: [
    {
      regex: /\b(?:P\.? ?O\.? ?|[pP]ost ?[oO]ffice |p\.?o\.? )(?:Box|BOX|box)(?: No\.?| #| Number)? ?#?\d{1,7}\b/,
      prior: 0.94,
    },
    { regex: /\b(?:Private Bag|Locked Bag|GPO Box|PO Bag) ?[A-Z]?\d{1,6}\b/, prior: 0.9 },
    {
      regex:
        /\b(?:Postfach|POSTFACH|Postbus|POSTBUS|Postboks|Postbox|Boîte postale|Casella [pP]ostale|Cas\. ?[pP]ost\.|Apartado(?: de [cC]orreos| [pP]ostal)?|Caixa [pP]ostal|Skrytka [pP]ocztowa|skr\. poczt\.|PL|Posta Kutusu) (?:n\.?º? ?|Nr\.? ?|nr ?)?\d{1,4}(?: \d{2,4}){0,2}(?![\w]|[.,]\d)/,
      prior: 0.9,
    },
    { regex: /\b(?:B\.?P\.?|C\.P\.|CP) ?\d{2,6}\b/, prior: 0.14 },
  ],
  context: [
    'po box',
    'p o box',
    'address',
    'mailing address',
    'postal address',
    'postanschrift',
    'adresse',
    'adresse postale',
    'boite postale',
    'direccion',
    'indirizzo',
    'casella postale',
    'endereco',
    'adres',
    'bp',
  ],
  finds: [
    { text: 'P.O. Box 4471, Denver', match: 'P.O. Box 4471', level: 'high' },
    { text: 'PO Box #88', match: 'PO Box #88', level: 'high' },
    { text: 'Postfach 10 24 45, 70020 Stuttgart', match: 'Postfach 10 24 45', level: 'high' },
    { text: 'Apartado de Correos 318', match: 'Apartado de Correos 318', level: 'high' },
    { text: 'Adresse postale : BP 90012', match: 'BP 90012' },
  ],
  ignores: [
    { text: 'a box 12 of parts', because: 'a box' },
    { text: 'BP 90012', because: 'no word about mail' },
    { text: 'the PO box', because: 'no number' },
    { text: 'PO 4471', because: 'a purchase order' },
  ],
});
