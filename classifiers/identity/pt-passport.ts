import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Portuguese passport number',
  region: ['PT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Portugal passport number' },
  patterns: [{ regex: /\b[A-Z]{1,2}\d{6}\b/, prior: 0.1 }, namedAs('PT', /\b[A-Z]{1,2}\d{6}\b/, 0.4)],
  context: [
    'passaporte',
    'numero de passaporte',
    'n passaporte',
    'passaporte portugues',
    'passaporte n',
    'portuguese passport',
    'passport',
    'passport number',
    'passport no',
    'passport nr',
    'travel document',
  ],
  finds: [
    { text: 'Portuguese passport number: CB482071', match: 'CB482071', level: 'high' },
    { text: 'Passaporte n.º L190445', match: 'L190445', level: 'medium' },
    { text: 'passaporte português CA773120', match: 'CA773120', level: 'high' },
    { text: '{"nacionalidade":"Portugal","passaporte":"CD004771"}', match: 'CD004771', level: 'high' },
  ],
  ignores: [
    { text: 'passaporte português CB48207', because: 'five digits' },
    { text: 'passaporte português CB4820713', because: 'seven digits' },
    { text: 'passaporte português CBD482071', because: 'three letters' },
    { text: 'pedido CB482071', because: 'no word about passports' },
  ],
});
