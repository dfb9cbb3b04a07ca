import { plainForm } from './characters.js';
import type { Edit } from './rewriting.js';

/** The named entities of HTML that stand in values and between them. */
const named = new Map<string, string>(
  Object.entries({
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    numsp: ' ',
    puncsp: ' ',
    hairsp: ' ',
    Tab: '\t',
    NewLine: '\n',
    shy: '',
    zwj: '',
    zwnj: '',
    lrm: '',
    rlm: '',
    ZeroWidthSpace: '',
    NoBreak: '',
    ndash: '-',
    mdash: '-',
    horbar: '-',
    minus: '-',
    hyphen: '-',
    dash: '-',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    commat: '@',
    period: '.',
    comma: ',',
    colon: ':',
    semi: ';',
    num: '#',
    sol: '/',
    bsol: '\\',
    lowbar: '_',
    plus: '+',
    equals: '=',
    lpar: '(',
    rpar: ')',
    lsqb: '[',
    rsqb: ']',
    lcub: '{',
    rcub: '}',
    verbar: '|',
    vert: '|',
    excl: '!',
    quest: '?',
    percnt: '%',
    dollar: '$',
    ast: '*',
    Hat: '^',
    grave: '`',
  }),
);

const entity = /&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,14}));/y;

/** The character references of HTML in a text, as what they stand for. */
export function entityEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let at = text.indexOf('&');
  while (at >= 0) {
    entity.lastIndex = at;
    const match = entity.exec(text);
    const read = match ? characterOf(match[1], match[2], match[3]) : undefined;
    if (match && read !== undefined) edits.push({ start: at, end: entity.lastIndex, text: read });
    at = text.indexOf('&', match ? at + match[0].length : at + 1);
  }
  return edits;
}

function characterOf(decimal?: string, hexadecimal?: string, name?: string): string | undefined {
  if (name !== undefined) return named.get(name);
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? plainForm(String.fromCodePoint(code)) : undefined;
}
