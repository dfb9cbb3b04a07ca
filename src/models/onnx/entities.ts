/** What a model says of a piece of a text. Offsets are UTF-16 code units. */
export interface ModelSpan {
  /** Of token classification without `B-` and the like. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** Probability, 0..1. */
  readonly confidence: number;
}

/** What a model says of each token of a text. */
export interface TaggedTokens {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of the likeliest label. */
  readonly labels: Int16Array;
  /** Probability of that label and those of the same kind together. */
  readonly scores: Float32Array;
  /** So many were looked at. */
  readonly length: number;
}

/** What a label says: of which kind a word is, and whether it begins another name of that kind. */
export interface TagMeaning {
  readonly kind: string;
  /** The first of a name, or all of it. */
  readonly begins: boolean;
}

/** @param kind the label without its mark */
export function meaningOf(label: string, kind: string): TagMeaning {
  return { kind, begins: label !== kind && /^[BSU]/.test(label) };
}

const outside = 'O';
/** Signs that models take along at the ends of names, above all those that cut text at spaces only. */
const edge = /[\s,;:!?.…'"’”»)\]}([{“„«]/u;
const opening = /[\s'"“„«([{]/u;

/**
 * Puts names together out of words. A word has the label of its first token, as models are trained.
 * @param meanings by the number of the label
 */
export function entitiesOf(text: string, tokens: TaggedTokens, meanings: readonly TagMeaning[]): ModelSpan[] {
  const spans: ModelSpan[] = [];
  let open: { kind: string; start: number; end: number; sum: number; words: number } | null = null;
  const close = () => {
    if (open) {
      const span = trimmed(text, open.start, open.end);
      if (span) spans.push({ label: open.kind, ...span, confidence: open.sum / open.words });
    }
    open = null;
  };
  let behind = 0;
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.starts[i] ?? 0;
    const end = tokens.ends[i] ?? start;
    // The rest of a word, or of a character that is several tokens.
    const isRest = start < behind || (start === behind && i > 0 && isInside(text, start));
    behind = Math.max(behind, end);
    if (isRest) {
      if (open) open.end = Math.max(open.end, end);
      continue;
    }
    const { kind, begins } = meanings[tokens.labels[i] ?? 0] ?? { kind: outside, begins: false };
    const score = tokens.scores[i] ?? 0;
    if (open && (kind !== open.kind || begins)) close();
    if (kind === outside) continue;
    if (open) {
      open.end = end;
      open.sum += score;
      open.words += 1;
    } else open = { kind, start, end, sum: score, words: 1 };
  }
  close();
  return spans;
}

/** Whether a place is within a word: letters, digits and their marks on both of its sides. */
function isInside(text: string, at: number): boolean {
  return isOfWord(text, at - 1) && isOfWord(text, at);
}

function isOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return unit >= 0xd800 && unit <= 0xdfff ? true : /[\p{L}\p{M}\p{N}]/u.test(text[at] ?? '');
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let [start, end] = [from, to];
  while (start < end && opening.test(text[start] ?? '')) start++;
  while (end > start && edge.test(text[end - 1] ?? '')) end--;
  return end > start ? { start, end } : null;
}
