import { defineInfotype } from '../../src/detect/infotype.js';

/** Direcção Nacional de Identificação Civil: twelve digits and a letter, whose rule is not published. */
export default defineInfotype({
  title: 'Mozambican identity card number (BI)',
  region: ['MZ'],
  categories: ['pii'],
  regulations: [],
  aliases: { stdnum: 'mz.bi' },
  patterns: [{ regex: /\b\d{12}[A-Z]\b/, prior: 0.15 }],
  context: [
    'bi',
    'bi n',
    'bilhete de identidade',
    'numero do bi',
    'bilhete',
    'documento de identificacao',
    'identificacao civil',
    'mocambique',
    'mocambicano',
    'mocambicana',
    'mozambique',
  ],
  finds: [
    { text: 'BI n.º 110204417703B', match: '110204417703B', level: 'medium' },
    { text: 'Bilhete de Identidade 030118204417M', match: '030118204417M', level: 'medium' },
    { text: '{"bilhete_de_identidade":"100773418220F"}', match: '100773418220F', level: 'medium' },
    { text: 'moçambicana, portadora do B.I. 080220847130P', match: '080220847130P', level: 'medium' },
  ],
  ignores: [
    { text: 'lote 110204417703B', because: 'no word about identity' },
    { text: 'BI 11020441770B', because: 'eleven digits' },
    { text: 'BI 1102044177033B', because: 'thirteen digits' },
    { text: 'BI 1102044177033', because: 'no letter' },
    { text: 'BI 110204417703BC', because: 'two letters' },
  ],
});
