import { validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { assignedTo } from '../../src/detect/assignment.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const separator = '(?:, ?|[ \\t]{1,2}|[ \\t]?\\r?\\n[ \\t]{0,8})';
const phrase = (least: number, most: number) => `[a-z]{3,8}(?:${separator}[a-z]{3,8}){${least},${most}}`;
const numbered = '1[.):] {0,2}[a-z]{3,8}(?:[\\s,;]{1,4}\\d{1,2}[.):] {0,2}[a-z]{3,8}){11,23}';

const names = [
  'mnemonic',
  'seed phrase',
  'seed words',
  'seed',
  'recovery phrase',
  'backup phrase',
  'secret phrase',
  'wallet phrase',
  'secret recovery phrase',
  'passphrase',
  'wallet',
  'bip39',
  'bip 39',
  '12 words',
  '24 words',
  'recovery words',
];

/** Whether the words are of the list and their checksum (4 to 8 bits of SHA-256) fits; in order it is the list itself. */
function isMnemonic(candidate: string): boolean {
  const words = candidate.match(/[a-z]+/g) ?? [];
  return words.some((word, i) => word < (words[i - 1] ?? '')) && validateMnemonic(words.join(' '), wordlist);
}

const short = 'ordinary audit cable earth horn box digital snap bubble goose unlock envelope';
const long =
  'ordinary audit cable earth horn box digital snap bubble goose unlock energy tree trim present object forest someone saddle deputy habit main stuff own';

export default defineInfotype({
  title: 'Seed phrase of a wallet (BIP 39)',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  // Twelve to 24 words behind what names them (where more may follow), between quotes, or alone on a line; bare in prose
  // they would have to be looked for at every word.
  patterns: [
    assignedTo(names, phrase(11, 11), 0.5),
    assignedTo(names, phrase(14, 14), 0.5),
    assignedTo(names, phrase(17, 17), 0.5),
    assignedTo(names, phrase(20, 20), 0.5),
    assignedTo(names, phrase(23, 23), 0.5),
    { regex: new RegExp(`^[ \\t>*-]{0,8}(?<value>${phrase(11, 23)})(?=[ \\t]{0,4}(?:\\r?\\n|$))`), prior: 0.5 },
    { regex: new RegExp(`(?<![\\w.])(?<value>${numbered})(?!\\w)`), prior: 0.5 },
  ],
  // Twelve words of prose are all of the list in one of a million texts; the numbers of a list are no part of it.
  validator: { test: isMnemonic, chance: 0.0001, unchecked: () => true },
  context: ['mnemonic', 'seed phrase', 'recovery phrase', 'wallet', 'ledger', 'metamask', 'bip39'],
  neverReal: [
    'abandonabandonabandonabandonabandonabandonabandonabandonabandonabandonabandonabout',
    'legalwinnerthankyearwavesausageworthusefullegalwinnerthankyellow',
    'lettera' + 'dvicecageabsurdamountdoctoracousticavoidletteradvicecageabove',
    'zoozoozoozoozoozoozoozoozoozoozoowrong',
    'testtesttesttesttesttesttesttesttesttesttestjunk',
  ],
  finds: [
    { text: `MNEMONIC="${short}"`, match: short, level: 'high' },
    { text: `Seed phrase: ${long}`, match: long, level: 'high' },
    { text: `my wallet:\n\n${short}\n`, match: short, level: 'high' },
    { text: `Recovery phrase is ${short} and nobody knows`, match: short, level: 'high' },
    {
      text: short
        .split(' ')
        .map((word, i) => `${i + 1}. ${word}`)
        .join('\n'),
      match: short
        .split(' ')
        .map((word, i) => `${i + 1}. ${word}`)
        .join('\n'),
      level: 'high',
    },
  ],
  ignores: [
    { text: `mnemonic: ${short.replace('envelope', 'energy')}`, because: 'the checksum does not fit' },
    { text: `mnemonic: ${short.replace('ordinary', 'ordinal')}`, because: 'a word that is not of the list' },
    { text: `mnemonic: ${short.replace(' envelope', '')}`, because: 'eleven words' },
    { text: `mnemonic: ${'abandon '.repeat(11)}about`, because: 'the example of everybody' },
    {
      text: 'able\nabout\nabove\nabsent\nabsorb\nabstract\nabsurd\nabuse\naccess\naccident\naccount\naccuse',
      because: 'a piece of the list',
    },
    { text: 'seed: the quick brown fox jumps over lazy dogs while cats sleep near them all', because: 'prose' },
  ],
});
