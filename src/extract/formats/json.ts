import { BudgetError } from '../budget.js';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { rawText } from './text.js';

/**
 * One `key: value` line a value, in order, so that keys are context of their values; an item of an array stands under
 * the array's key. Several values after one another (JSON Lines), comments and trailing commas are taken as they come.
 * What is broken is read as plain text and reported as malformed. Nothing is built but the text: memory stays flat.
 */
export async function* readJson(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const { text } = decodeText(bytes);
  const body = new TextBuilder(context.spending);
  try {
    new JsonLines(text, body, context.spending.budget.depth).write();
  } catch (error) {
    const reason = reasonOf(error);
    if (reason !== 'too-many-characters') {
      body.discard();
      yield* rawText(bytes, context);
    } else yield readPart('body', 'body', body.toString());
    yield failedPart('body', 'values', reason);
    return;
  }
  yield readPart('body', 'body', body.toString());
}

/** Says nothing of where or on what: what is malformed may be a secret. */
class MalformedJson extends Error {
  override readonly name = 'MalformedJson';
}

/** An open object or array. */
interface Frame {
  readonly closer: '}' | ']';
  /** The key under which the next value stands; in an object `null` until one was read. */
  key: string | null;
}

const space = /[\s\ufeff]*/y;
const scalar = /[-+\w.]*/y;
const special = /["\\\r\n]/g;
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Reads JSON text (RFC 8259) front to back and writes its values as lines. One use. */
class JsonLines {
  #at = 0;
  readonly #frames: Frame[] = [];
  /** Whether a value was just read, so that only a comma or a closing bracket may follow inside a frame. */
  #needsComma = false;

  constructor(
    private readonly text: string,
    private readonly into: TextBuilder,
    private readonly maxDepth: number,
  ) {}

  /** @throws {MalformedJson | BudgetError} */
  write(): void {
    for (this.#take(space); this.#at < this.text.length; this.#take(space)) this.#token();
    if (this.#frames.length > 0) throw new MalformedJson();
  }

  #token(): void {
    const character = this.text[this.#at];
    if (character === '"') this.#string();
    else if (character === ',') this.#comma();
    else if (character === '{') this.#open('}');
    else if (character === '[') this.#open(']');
    else if (character === '}' || character === ']') this.#close();
    else if (character === '/') this.#comment();
    else this.#value(this.#take(scalar));
  }

  #open(closer: '}' | ']'): void {
    const key = this.#keyForValue();
    if (this.#frames.length >= this.maxDepth) throw new BudgetError('too-deep');
    this.#frames.push({ closer, key: closer === ']' ? key : null });
    this.#needsComma = false;
    this.#at += 1;
  }

  #close(): void {
    if (this.#frames.pop()?.closer !== this.text[this.#at]) throw new MalformedJson();
    this.#needsComma = true;
    this.#at += 1;
    this.into.newline();
  }

  #comma(): void {
    if (this.#frames.length === 0 || !this.#needsComma) throw new MalformedJson();
    this.#needsComma = false;
    this.#at += 1;
  }

  #string(): void {
    const written = this.#stringText();
    const frame = this.#frames.at(-1);
    if (frame?.closer !== '}' || frame.key !== null) this.#value(written);
    else this.#key(frame, written);
  }

  #key(frame: Frame, written: string): void {
    this.#take(space);
    if (this.text[this.#at] !== ':' || this.#needsComma) throw new MalformedJson();
    this.#at += 1;
    frame.key = written;
  }

  #value(written: string): void {
    if (written === '' && this.text[this.#at - 1] !== '"') throw new MalformedJson();
    const key = this.#keyForValue();
    this.#needsComma = true;
    this.into.append(key ? `${key}: ${written}\n` : `${written}\n`);
  }

  /** The key a value here stands under. @throws {MalformedJson} when no value may stand here */
  #keyForValue(): string {
    const frame = this.#frames.at(-1);
    if (!frame) return '';
    if (this.#needsComma || (frame.closer === '}' && frame.key === null)) throw new MalformedJson();
    const key = frame.key ?? '';
    if (frame.closer === '}') frame.key = null;
    return key;
  }

  #stringText(): string {
    let written = '';
    let start = this.#at + 1;
    for (;;) {
      special.lastIndex = start;
      const stop = special.exec(this.text)?.index;
      if (stop === undefined) throw new MalformedJson();
      written += this.text.slice(start, stop);
      if (this.text[stop] === '"') {
        this.#at = stop + 1;
        return written;
      }
      if (this.text[stop] !== '\\') throw new MalformedJson();
      const [character, length] = this.#escape(stop + 1);
      written += character;
      start = stop + 1 + length;
    }
  }

  #escape(at: number): [character: string, length: number] {
    const letter = this.text[at] ?? '';
    if (letter !== 'u') return [escapes[letter] ?? letter, 1];
    const code = this.text.slice(at + 1, at + 5);
    if (!/^[0-9a-f]{4}$/i.test(code)) throw new MalformedJson();
    return [String.fromCharCode(Number.parseInt(code, 16)), 5];
  }

  #comment(): void {
    const closer = this.text.startsWith('/*', this.#at) ? '*/' : '\n';
    if (closer === '\n' && !this.text.startsWith('//', this.#at)) throw new MalformedJson();
    const found = this.text.indexOf(closer, this.#at + 2);
    const end = found < 0 ? this.text.length : found + closer.length;
    this.into.append(this.text.slice(this.#at, end)).newline();
    this.#at = end;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
