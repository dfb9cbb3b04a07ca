/** UTF-16 code units to the next blank around a hint that are read with it, at most. */
const LONGEST_TOKEN = 1 << 15;
/** What may follow a hint on the next line, of base64 that is wrapped. */
const NEXT_LINE = 80;
/** A run of letters and digits from here on may be an encoding. */
const SHORTEST_RUN = 16;
/** Words of one sort behind each other that may be bytes, or the letters of words. */
const SHORT_WORDS = 8;
const LETTERS = 12;
const BYTES_PROBED = 12;
/** What a word of so many letters may be: 1 a letter by itself, 2 a byte by its digits, 3 a byte by its bits; 0 none. */
const sortOfLength = Uint8Array.from([0, 1, 2, 2, 0, 0, 0, 0, 3]);

/** How near to each other signs stand that encode characters one by one, and how many of them are a hint. */
const escapes = new Map([
  [37, { reach: 24, count: 3 }], // %
  [92, { reach: 10, count: 6 }], // \
  [38, { reach: 10, count: 6 }], // &
  [43, { reach: 60, count: 2 }], // +
]);
/** First halves of the characters of tags, of letters for formulas, of letters in circles and squares. */
const dressed = new Set([0xdb40, 0xd835, 0xd83c]);

/**
 * Where a text may read otherwise than it is written, told from its words and signs as they are passed. Decoding is dear,
 * so it is done there only; each place is looked at a bounded number of times.
 */
export class DisguiseHints {
  readonly stretches: { start: number; end: number }[] = [];
  /** Places of words that read as something when their letters are moved on by so many; 0 for those that stand backwards. */
  readonly betrayals = new Map<number, number[]>();
  #sort = 0;
  #count = 0;
  #runStart = 0;
  readonly #signs = new Map<number, { at: number; start: number; count: number }>();

  /** Hears of a word. `isMixed`: there are digits in it. */
  word(text: string, start: number, end: number, length: number, isMixed: boolean): void {
    if (length >= SHORTEST_RUN) {
      this.#sort = 0;
      if (start >= (this.stretches.at(-1)?.end ?? 0)) this.#long(text, start, end, isMixed);
      return;
    }
    const sort = sortOfLength[length] ?? 0;
    if (sort !== this.#sort) {
      this.#sort = sort;
      this.#count = 1;
      this.#runStart = start;
    } else if (sort !== 0 && ++this.#count >= SHORT_WORDS) this.#short(text, end);
  }

  /** Hears of a sign between words. */
  sign(text: string, at: number, code: number): void {
    if (code >= 0xd800) {
      if (dressed.has(code)) this.#add(text, at, at + 2);
      return;
    }
    const kind = escapes.get(code);
    if (!kind || !(code === 43 ? isBetweenQuotes(text, at) : isEscape(code, text.charCodeAt(at + 1)))) return;
    const last = this.#signs.get(code);
    if (!last || at - last.at > kind.reach) this.#signs.set(code, { at, start: at, count: 1 });
    else {
      last.at = at;
      if (++last.count >= kind.count) this.#add(text, last.start, at + kind.reach);
    }
  }

  betrayed(by: number, at: number): void {
    const places = this.betrayals.get(by);
    if (places) places.push(at);
    else this.betrayals.set(by, [at]);
  }

  #long(text: string, start: number, end: number, isMixed: boolean): void {
    const first = runStart(text, start);
    if (isMixed && /^(?:0x)?[0-9a-f]{16}/i.test(text.slice(start, start + 18)) && isHexOfText(text.slice(start, end))) {
      this.#add(text, start, end);
    } else if (/^[01]{16}/.test(text.slice(start, start + 16))) this.#add(text, start, end);
    else if (isText(Buffer.from(text.slice(first, first + SHORTEST_RUN), 'base64'))) this.#add(text, first, end);
  }

  /** Looks at a run of short words when it is long enough, and then anew at what follows: each word once. */
  #short(text: string, end: number): void {
    if (this.#sort === 1 && this.#count < LETTERS) return;
    const run = text.slice(this.#runStart, end);
    if (this.#sort === 1 || mayBeBytes(run, this.#sort)) {
      this.#add(text, Math.max(0, this.#runStart - run.length), Math.min(text.length, end + run.length));
    }
    this.#sort = 0;
  }

  /** Adds a stretch with the tokens it stands in, and what follows on the next line. */
  #add(text: string, start: number, end: number): void {
    const last = this.stretches.at(-1);
    let from = start;
    const least = Math.max(last?.end ?? 0, start - LONGEST_TOKEN);
    while (from > least && text.charCodeAt(from - 1) > 32) from -= 1;
    let to = Math.max(end, last?.end ?? 0);
    const most = Math.min(text.length, to + LONGEST_TOKEN);
    while (to < most && text.charCodeAt(to) > 32) to += 1;
    if (last && from <= last.end + NEXT_LINE) last.end = Math.max(last.end, to);
    else this.stretches.push({ start: from, end: to });
  }
}

/** Where a run of signs of base64 begins that goes on at `at`. */
function runStart(text: string, at: number): number {
  let first = at;
  while (first > 0 && at - first < LONGEST_TOKEN) {
    const code = text.charCodeAt(first - 1);
    const isOne = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (!isOne && code !== 43 && code !== 47 && code !== 45 && code !== 95) break;
    first -= 1;
  }
  return first;
}

/** Whether a sign encodes a character by what follows it: `%6`, `\\u`, `\\x`, `&#`. */
function isEscape(sign: number, next: number): boolean {
  if (sign === 92) return next === 117 || next === 120;
  return sign === 38 ? next === 35 : next >= 48 && next <= 102;
}

const isQuote = (code: number) => code === 34 || code === 39 || code === 96;

function isBetweenQuotes(text: string, at: number): boolean {
  let [left, right] = [at - 1, at + 1];
  while (left > at - 4 && text.charCodeAt(left) <= 32) left -= 1;
  while (right < at + 8 && text.charCodeAt(right) <= 32) right += 1;
  return isQuote(text.charCodeAt(left)) && isQuote(text.charCodeAt(right));
}

function isHexOfText(run: string): boolean {
  const digits = run.replace(/^0x/i, '');
  return isText(Buffer.from(digits.slice(0, 2 * BYTES_PROBED), 'hex'));
}

/** Whether words are bytes of running text: by their bits, in hexadecimal, or in decimal. */
function mayBeBytes(run: string, sort: number): boolean {
  const words = run.match(/[0-9a-z]+/gi) ?? [];
  if (sort === 3) return words.every((word) => /^[01]{8}$/.test(word));
  const isTextBy = (radix: number) => {
    const codes = words.map((word) => Number.parseInt(word.replace(/^x/, ''), radix));
    return (
      codes.filter((code) => code === 32 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)).length >=
      words.length - 2
    );
  };
  return isTextBy(16) || isTextBy(10);
}

/** Whether bytes are printable UTF-8, as far as they go. */
function isText(bytes: Uint8Array): boolean {
  let following = 0;
  for (const byte of bytes) {
    if (following > 0) {
      if (byte >> 6 !== 2) return false;
      following -= 1;
    } else if (byte >= 0xc2 && byte < 0xf5) following = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    else if (byte >= 0x7f || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  }
  return bytes.length > 0;
}
