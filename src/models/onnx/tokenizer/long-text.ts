import type { Tokenizer, Tokens } from './tokenizer.js';

/** UTF-16 code units that are cut into tokens at once: what that takes is many times the text. */
const PIECE = 1 << 16;
/** So far from the end of a piece a space is looked for to cut at. */
const REACH = 1 << 10;

/**
 * Tokens of a text of any length, piece by piece, cut before a space where there is one.
 * @param isOver asked before each piece; from then on the rest is left
 * @returns besides the tokens how many UTF-16 code units of the text became tokens
 */
export function tokensOf(
  tokenizer: Tokenizer,
  text: string,
  isOver: () => boolean,
): { readonly tokens: Tokens; readonly length: number } {
  const pieces: Tokens[] = [];
  let at = 0;
  while (at < text.length && !(at > 0 && isOver())) {
    const end = cutBehind(text, at);
    const { ids, starts, ends } = tokenizer.tokenise(text.slice(at, end));
    const from = at;
    const moved = (places: Int32Array) => (from === 0 ? places : places.map((place) => place + from));
    pieces.push({ ids, starts: moved(starts), ends: moved(ends) });
    at = end;
  }
  const [only] = pieces;
  return { tokens: pieces.length === 1 && only ? only : joined(pieces), length: at };
}

function cutBehind(text: string, at: number): number {
  const end = at + PIECE;
  if (end >= text.length) return text.length;
  for (let cut = end; cut > end - REACH; cut--) if (/\s/.test(text[cut] ?? '')) return cut;
  // No character, and no letter with its marks, is cut in two.
  for (let cut = end; cut > end - REACH; cut--) if (!/[\udc00-\udfff\p{M}]/u.test(text[cut] ?? '')) return cut;
  return end;
}

function joined(pieces: readonly Tokens[]): Tokens {
  const count = pieces.reduce((sum, { ids }) => sum + ids.length, 0);
  const all = { ids: new Int32Array(count), starts: new Int32Array(count), ends: new Int32Array(count) };
  let at = 0;
  for (const { ids, starts, ends } of pieces) {
    all.ids.set(ids, at);
    all.starts.set(starts, at);
    all.ends.set(ends, at);
    at += ids.length;
  }
  return all;
}
