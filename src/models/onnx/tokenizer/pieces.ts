import { type FilePart, TokenizerError } from './file-part.js';

/** A token of a piece: its number, and where in the piece it stands, in UTF-16 code units. */
export interface Token {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** Cuts a piece into tokens: all of it, without gap. */
export type Tokenise = (piece: string) => Token[];

/**
 * The model of a tokenizer.
 * @throws {TokenizerError}
 */
export function tokeniserOf(part: FilePart): Tokenise {
  // Older files leave the type out.
  const type =
    part.type || (part.value('merges') ? 'BPE' : Array.isArray(part.value('vocab')) ? 'Unigram' : 'WordPiece');
  if (type === 'WordPiece') return wordPiece(part);
  if (type === 'BPE') return bytePairs(part);
  if (type === 'Unigram') return unigram(part);
  throw new TokenizerError(`model: type ${type} is not supported; WordPiece, BPE and Unigram are`);
}

/** The longest token that fits, from the left; a word that does not come out even is unknown as a whole. */
function wordPiece(part: FilePart): Tokenise {
  const vocab = part.vocabulary('vocab');
  const unknown = idOf(vocab, part.text('unk_token', '[UNK]'));
  const inside = part.text('continuing_subword_prefix', '##');
  const most = part.number('max_input_chars_per_word') ?? 100;
  const longest = longestOf(vocab.keys());
  return (word) => {
    const whole = [{ id: unknown, from: 0, to: word.length }];
    if (Array.from(word).length > most) return whole;
    const tokens: Token[] = [];
    for (let from = 0; from < word.length; ) {
      const prefix = from === 0 ? '' : inside;
      let to = Math.min(word.length, from + longest);
      while (to > from && !vocab.has(prefix + word.slice(from, to))) to--;
      const id = vocab.get(prefix + word.slice(from, to));
      if (to === from || id === undefined) return whole;
      tokens.push({ id, from, to });
      from = to;
    }
    return tokens;
  };
}

/** Runs without a gap that are longer than this are cut: they are no words, and merging takes the square of them. */
const LONGEST_WORD = 128;
const CACHED = 20_000;

/** Signs that are put together pair by pair, the pair that was learned first before others. */
function bytePairs(part: FilePart): Tokenise {
  const vocab = part.vocabulary('vocab');
  const pairs: readonly [string, string][] = part.list('merges').map((one) => {
    const [left, right, more] = typeof one === 'string' ? one.split(' ') : Array.isArray(one) ? one.map(String) : [];
    if (left === undefined || right === undefined || more !== undefined) {
      throw new TokenizerError('model.merges has to be a list of pairs');
    }
    return [left, right];
  });
  const ranks = new Map(pairs.map((pair, rank) => [pair.join(' '), rank]));
  for (const mark of ['continuing_subword_prefix', 'end_of_word_suffix']) {
    if (part.text(mark, '') !== '') throw new TokenizerError(`model.${mark} is not supported`);
  }
  const unknownToken = part.text('unk_token', '');
  const unknown = unknownToken === '' ? undefined : idOf(vocab, unknownToken);
  const hasBytes = part.flag('byte_fallback', false);
  const isTakenWhole = part.flag('ignore_merges', false);
  const idsOf = (token: string): number[] => {
    const id = vocab.get(token);
    if (id !== undefined) return [id];
    const bytes = hasBytes ? bytesOf(token, vocab) : undefined;
    return bytes ?? (unknown === undefined ? [] : [unknown]);
  };
  const cached = new Map<string, Token[]>();
  const tokensOf = (word: string): Token[] => {
    const whole = isTakenWhole ? vocab.get(word) : undefined;
    if (whole !== undefined) return [{ id: whole, from: 0, to: word.length }];
    const tokens: Token[] = [];
    let from = 0;
    for (const token of merged(word, ranks)) {
      for (const id of idsOf(token)) tokens.push({ id, from, to: from + token.length });
      from += token.length;
    }
    return tokens;
  };
  return (piece) =>
    cutRuns(piece).flatMap(({ word, at }) => {
      let tokens = cached.get(word);
      if (!tokens) {
        if (cached.size >= CACHED) cached.clear();
        tokens = tokensOf(word);
        cached.set(word, tokens);
      }
      return at === 0 ? tokens : tokens.map(({ id, from, to }) => ({ id, from: from + at, to: to + at }));
    });
}

function cutRuns(piece: string): { word: string; at: number }[] {
  if (piece.length <= LONGEST_WORD) return [{ word: piece, at: 0 }];
  const runs: { word: string; at: number }[] = [];
  for (let at = 0; at < piece.length; ) {
    let end = Math.min(piece.length, at + LONGEST_WORD);
    if (/[\ud800-\udbff]/.test(piece[end - 1] ?? '') && end < piece.length) end -= 1;
    runs.push({ word: piece.slice(at, end), at });
    at = end;
  }
  return runs;
}

function merged(word: string, ranks: ReadonlyMap<string, number>): string[] {
  const parts = Array.from(word);
  for (;;) {
    let best = Number.POSITIVE_INFINITY;
    let at = -1;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = ranks.get(`${parts[i]} ${parts[i + 1]}`);
      if (rank !== undefined && rank < best) [best, at] = [rank, i];
    }
    if (at < 0) return parts;
    parts.splice(at, 2, `${parts[at]}${parts[at + 1]}`);
  }
}

/** The likeliest row of tokens; what no token covers is unknown. */
function unigram(part: FilePart): Tokenise {
  const entries = part.list('vocab').map((entry): [string, number] => {
    const [token, score] = Array.isArray(entry) ? entry : [];
    if (typeof token === 'string' && typeof score === 'number') return [token, score];
    throw new TokenizerError('model.vocab has to be a list of a token and its score');
  });
  const scored = new Map(entries.map(([token, score], id) => [token, { id, score }]));
  const ids = new Map(entries.map(([token], id) => [token, id]));
  const unknown = part.number('unk_id') ?? 0;
  const hasBytes = part.flag('byte_fallback', false);
  const longest = longestOf(scored.keys());
  // Further below the least likely token than any row of tokens is worth.
  const unknownScore = entries.reduce((least, [, score]) => Math.min(least, score), 0) - 10;
  return (piece) => {
    const tokens = likeliest(piece, scored, longest, unknownScore);
    return tokens.flatMap(({ from, to, id }) => {
      if (id !== undefined) return [{ id, from, to }];
      const bytes = hasBytes ? bytesOf(piece.slice(from, to), ids) : undefined;
      return (bytes ?? [unknown]).map((one) => ({ id: one, from, to }));
    });
  };
}

interface Step {
  readonly from: number;
  readonly score: number;
  readonly id: number | undefined;
}

function likeliest(
  piece: string,
  scored: ReadonlyMap<string, { readonly id: number; readonly score: number }>,
  longest: number,
  unknownScore: number,
): { from: number; to: number; id: number | undefined }[] {
  const best: (Step | undefined)[] = [{ from: 0, score: 0, id: undefined }];
  const offer = (to: number, step: Step) => {
    const known = best[to];
    if (!known || step.score > known.score) best[to] = step;
  };
  for (let from = 0; from < piece.length; ) {
    const size = (piece.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    const before = best[from]?.score ?? 0;
    let hasSingle = false;
    for (let to = from + size; to <= Math.min(piece.length, from + longest); to++) {
      const token = scored.get(piece.slice(from, to));
      if (!token) continue;
      offer(to, { from, score: before + token.score, id: token.id });
      if (to === from + size) hasSingle = true;
    }
    if (!hasSingle) offer(from + size, { from, score: before + unknownScore, id: undefined });
    from += size;
  }
  const row: { from: number; to: number; id: number | undefined }[] = [];
  for (let to = piece.length; to > 0; ) {
    const { from, id } = best[to] ?? { from: to - 1, id: undefined };
    const next = row.at(-1);
    // Unknown signs side by side are one token.
    if (id === undefined && next && next.id === undefined) row[row.length - 1] = { ...next, from };
    else row.push({ from, to, id });
    to = from;
  }
  return row.reverse();
}

/** The tokens of the bytes of what no token says: `<0x0A>`. */
function bytesOf(text: string, vocab: ReadonlyMap<string, number>): number[] | undefined {
  const ids = [...Buffer.from(text)].map((byte) =>
    vocab.get(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`),
  );
  return ids.every((id) => id !== undefined) ? (ids as number[]) : undefined;
}

function idOf(vocab: ReadonlyMap<string, number>, token: string): number {
  const id = vocab.get(token);
  if (id === undefined) throw new TokenizerError(`model.vocab lacks the token for what is unknown, ${token}`);
  return id;
}

function longestOf(tokens: Iterable<string>): number {
  let longest = 1;
  for (const { length } of tokens) longest = Math.max(longest, length);
  return longest;
}
