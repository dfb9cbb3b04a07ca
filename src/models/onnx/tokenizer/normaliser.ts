import { precompiled } from './character-map.js';
import type { FilePart } from './file-part.js';
import { type Mapped, piece, Rewriter, relettered, replaced } from './mapped.js';

export type Normalise = (given: Mapped) => Mapped;

/** A sign and what combines with it: what Unicode's forms put together or take apart stands within one of these. */
const cluster = /\P{M}?[\p{M}\u1100-\u11ff]+|\P{ASCII}\p{M}*/gu;

const supported = [
  'BertNormalizer',
  'Lowercase',
  'NFC',
  'NFD',
  'NFKC',
  'NFKD',
  'Nmt',
  'Precompiled',
  'Prepend',
  'Replace',
  'Sequence',
  'Strip',
  'StripAccents',
];

/**
 * What a tokenizer does to a text before it cuts it into words.
 * @throws {TokenizerError}
 */
export function normaliserOf(part: FilePart | null): Normalise {
  if (part === null) return (given) => given;
  switch (part.type) {
    case 'BertNormalizer':
      return bert(part);
    case 'Lowercase':
      return lowercase;
    case 'NFC':
    case 'NFD':
    case 'NFKC':
    case 'NFKD':
      return form(part.type);
    case 'Nmt':
      return nmt;
    case 'Precompiled':
      return precompiled(part.text('precompiled_charsmap', ''));
    case 'Prepend': {
      const before = part.text('prepend', '');
      return (given) => (given.text === '' ? given : prepended(given, before));
    }
    case 'Replace': {
      const pattern = part.pattern('pattern');
      const content = part.text('content', '');
      return (given) => replaced(given, pattern, () => content);
    }
    case 'Sequence': {
      const steps = part.parts('normalizers').map(normaliserOf);
      return (given) => steps.reduce((text, step) => step(text), given);
    }
    case 'Strip':
      return strip(part.flag('strip_left', true), part.flag('strip_right', true));
    case 'StripAccents':
      return withoutAccents;
    default:
      throw part.unsupported(supported);
  }
}

export function prepended(given: Mapped, before: string): Mapped {
  const rewriter = new Rewriter(given);
  rewriter.write(before, 0, 0);
  rewriter.keep(0, given.text.length);
  return rewriter.result();
}

function form(name: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): Normalise {
  return (given) =>
    given.text.normalize(name) === given.text ? given : replaced(given, cluster, (run) => run.normalize(name));
}

const withoutAccents: Normalise = (given) => replaced(given, /\p{Mn}+/gu, () => '');

/** Letter by letter, as tokenizers do: a sigma at the end of a word is like any other. */
const lowercase: Normalise = (given) => {
  const plain = replaced(
    replaced(given, /İ/g, () => 'i̇'),
    /Σ/g,
    () => 'σ',
  );
  const lower = plain.text.toLowerCase();
  if (lower.length === plain.text.length) return relettered(plain, lower);
  return replaced(plain, /\p{Lu}|\p{Lt}/gu, (letter) => letter.toLowerCase());
};

function bert(part: FilePart): Normalise {
  const isLower = part.flag('lowercase', true);
  const isStripped = part.flag('strip_accents', isLower);
  const steps: Normalise[] = [];
  if (part.flag('clean_text', true)) steps.push(clean);
  if (part.flag('handle_chinese_chars', true)) steps.push(spacedIdeographs);
  if (isStripped) steps.push(form('NFD'), withoutAccents);
  if (isLower) steps.push(lowercase);
  return (given) => steps.reduce((text, step) => step(text), given);
}

/** Other spaces become a space; what is not to be seen goes. */
const clean: Normalise = (given) =>
  replaced(given, /(?! )\p{Z}|\ufffd|\p{C}/gu, (sign) => (/[\t\n\r\p{Z}]/u.test(sign) ? ' ' : ''));

const ideograph =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

const spacedIdeographs: Normalise = (given) => replaced(given, ideograph, (sign) => ` ${sign} `);

/** What machine translation cleans away: control signs, and spaces of every kind. */
const nmt: Normalise = (given) =>
  replaced(given, /\p{Cc}|[\u1680\u200b-\u200f\u2028\u2029\u2581\ufeff\ufffd]/gu, (sign) =>
    /(?![\t\n\f\r])\p{Cc}/u.test(sign) ? '' : ' ',
  );

function strip(left: boolean, right: boolean): Normalise {
  return (given) => {
    const { length } = given.text;
    const end = right ? given.text.trimEnd().length : length;
    const start = left ? Math.min(end, length - given.text.trimStart().length) : 0;
    return start === 0 && end === length ? given : piece(given, start, end);
  };
}
