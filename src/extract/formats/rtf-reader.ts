import iconv from 'iconv-lite';
import { BudgetError } from '../budget.js';
import { formatted, isUnseen, plainLook, RtfColours, type RtfLook } from './rtf-look.js';
import { characters, type Destination, destinationOf, fontCharsets, type Region, regions } from './rtf-regions.js';

/** Who takes what is read. */
export interface RtfSink {
  text(region: Region, text: string): void;
  /** A group that began a region ended. */
  endOfGroup(region: Region): void;
  picture(): void;
  /** The data of an embedded object. */
  object(bytes: Buffer): void;
}

/** What holds until a group ends. */
interface State {
  readonly region: Region;
  /** Whether the group began its region. */
  readonly begins: boolean;
  readonly use: 'text' | 'skip' | 'fonts' | 'colours' | 'picture' | 'object';
  readonly look: RtfLook;
  readonly deleted: boolean;
  readonly charset: string | undefined;
  readonly font: number;
  /** How many characters behind a `\u` repeat it for old readers. */
  readonly repeats: number;
}

/** Says nothing of where or on what. */
class MalformedRtf extends Error {
  override readonly name = 'MalformedRtf';
}

const plainRun = /[^\\{}\r\n\x80-\xff]+/y;
const controlWord = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const highBytes = /[\x80-\xff]+/y;
const digits = /[0-9a-fA-F\s]+/y;

/** Reads Rich Text Format front to back, in one pass, and tells the sink. One use. */
export class RtfReader {
  /** A character a byte. */
  readonly #source: string;
  #at = 0;
  #state: State = {
    region: regions.body,
    begins: false,
    use: 'text',
    look: plainLook,
    deleted: false,
    charset: undefined,
    font: -1,
    repeats: 1,
  };
  readonly #stack: State[] = [];
  readonly #fonts = new Map<number, string>();
  readonly #colours = new RtfColours();
  /** Whether the row of the table that is being read has a cell with a colour. */
  #isCellColoured = false;
  #documentCharset = 'windows-1252';
  /** Bytes of the current code page that were not decoded yet: a character may be two of them. */
  #pending = '';
  /** Characters still to be passed over behind a `\u`. */
  #skip = 0;
  #ignorable = false;
  /** Whether nothing but `\*` stands in this group yet: only there a control word names a destination. */
  #groupStarts = false;
  #hex: string[] = [];

  constructor(
    bytes: Buffer,
    private readonly sink: RtfSink,
    private readonly maxDepth: number,
  ) {
    this.#source = bytes.toString('latin1');
  }

  /** @throws {BudgetError} `too-deep` and whatever the sink throws; an error when the document ends within a group */
  read(): void {
    while (this.#at < this.#source.length) this.#token();
    this.#flush();
    if (this.#stack.length > 0) throw new MalformedRtf();
  }

  #token(): void {
    const character = this.#source[this.#at] ?? '';
    if (character === '\\') this.#control();
    else if (character === '{') this.#open();
    else if (character === '}') this.#close();
    else if (character === '\r' || character === '\n') this.#at += 1;
    else if (this.#state.use === 'object') this.#hexDigits();
    else if (character >= '\x80') this.#bytes(this.#take(highBytes));
    else this.#plain(this.#take(plainRun));
  }

  #open(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#stack.length >= this.maxDepth) throw new BudgetError('too-deep');
    this.#stack.push(this.#state);
    this.#state = { ...this.#state, begins: false };
    this.#at += 1;
    this.#ignorable = false;
    this.#groupStarts = true;
  }

  #close(): void {
    this.#flush();
    this.#skip = 0;
    this.#at += 1;
    const outer = this.#stack.pop();
    // More closed than was opened: what follows is read on, as Word does.
    if (!outer) return;
    if (this.#state.use === 'object' && outer.use !== 'object') this.#endObject();
    if (this.#state.begins) this.sink.endOfGroup(this.#state.region);
    this.#state = outer;
  }

  #control(): void {
    this.#at += 1;
    controlWord.lastIndex = this.#at;
    const found = controlWord.exec(this.#source);
    if (!found) this.#symbol();
    else {
      this.#at += found[0].length;
      this.#word(found[1] ?? '', found[2] === undefined ? undefined : Number(found[2]));
      this.#ignorable = false;
      this.#groupStarts = false;
    }
  }

  #symbol(): void {
    const symbol = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (symbol === '*') this.#ignorable = true;
    else if (symbol === "'") this.#byte();
    else if (symbol === '\\' || symbol === '{' || symbol === '}') this.#plain(symbol);
    else if (symbol === '~') this.#plain(' ');
    else if (symbol === '_') this.#plain('-');
    else if (symbol === '\n' || symbol === '\r') this.#plain('\n');
  }

  #byte(): void {
    const code = this.#source.slice(this.#at, this.#at + 2);
    if (!/^[0-9a-fA-F]{2}$/.test(code)) return;
    this.#at += 2;
    this.#bytes(String.fromCharCode(Number.parseInt(code, 16)));
  }

  #word(word: string, parameter: number | undefined): void {
    const destination = this.#groupStarts ? destinationOf(word, this.#ignorable) : undefined;
    if (destination) this.#enter(destination);
    else if (word === 'u') this.#unicode(parameter ?? 0);
    else if (word === 'bin') this.#binary(parameter ?? 0);
    else if (characters[word] !== undefined) this.#plain(characters[word]);
    else this.#format(word, parameter);
  }

  #enter(destination: Destination): void {
    this.#flush();
    if (destination === 'inherit' || (this.#state.use !== 'text' && destination !== 'picture')) return;
    if (destination === 'picture') {
      if (this.#state.use === 'text') this.sink.picture();
      this.#state = { ...this.#state, use: 'skip' };
    } else if (typeof destination === 'string') this.#state = { ...this.#state, use: destination };
    else this.#state = { ...this.#state, region: destination, begins: true };
  }

  #format(word: string, parameter: number | undefined): void {
    if (this.#state.use === 'colours') this.#colours.channel(word, parameter ?? 0);
    const look = formatted(this.#state.look, word, parameter, this.#colours);
    if (look) this.#change({ look, ...(word === 'plain' ? { deleted: false } : {}) });
    else if (word === 'deleted') this.#change({ deleted: parameter !== 0 });
    else if (word === 'trowd') this.#isCellColoured = false;
    else if (word === 'clcbpat') this.#isCellColoured ||= this.#colours.isColoured(parameter ?? 0);
    else if (word === 'uc') this.#change({ repeats: Math.max(0, parameter ?? 1) });
    else if (word === 'f') this.#font(parameter ?? 0);
    else if (word === 'fcharset') this.#fontCharset(parameter ?? 0);
    else if (word === 'ansicpg') this.#codePage(parameter ?? 0);
    else if (word === 'mac') this.#documentCharset = 'macroman';
    else if (word === 'pc') this.#documentCharset = 'cp437';
    else if (word === 'pca') this.#documentCharset = 'cp850';
  }

  #change(change: Partial<State>): void {
    this.#flush();
    this.#state = { ...this.#state, ...change };
  }

  #font(font: number): void {
    this.#change({ font, charset: this.#fonts.get(font) });
  }

  #fontCharset(number: number): void {
    const charset = fontCharsets[number];
    if (this.#state.use === 'fonts' && charset) this.#fonts.set(this.#state.font, charset);
  }

  #codePage(page: number): void {
    const name = page === 65001 ? 'utf-8' : page === 10000 ? 'macroman' : `cp${page}`;
    if (iconv.encodingExists(name)) this.#documentCharset = name;
  }

  #unicode(code: number): void {
    this.#flush();
    this.#put(String.fromCharCode(code & 0xffff));
    this.#skip = this.#state.repeats;
  }

  #binary(length: number): void {
    const end = Math.min(this.#at + Math.max(0, length), this.#source.length);
    if (this.#state.use === 'object') {
      this.#hex.push(Buffer.from(this.#source.slice(this.#at, end), 'latin1').toString('hex'));
    }
    this.#at = end;
  }

  #hexDigits(): void {
    const found = this.#take(digits);
    if (found === '') this.#at += 1;
    else this.#hex.push(found);
  }

  #endObject(): void {
    const bytes = Buffer.from(this.#hex.join('').replace(/\s+/g, ''), 'hex');
    this.#hex = [];
    if (bytes.length > 0) this.sink.object(bytes);
  }

  #plain(text: string): void {
    this.#flush();
    this.#groupStarts = false;
    const skipped = Math.min(this.#skip, text.length);
    this.#skip -= skipped;
    this.#put(text.slice(skipped));
  }

  #bytes(bytes: string): void {
    this.#groupStarts = false;
    const skipped = Math.min(this.#skip, bytes.length);
    this.#skip -= skipped;
    this.#pending += bytes.slice(skipped);
  }

  #flush(): void {
    if (this.#pending === '') return;
    const bytes = Buffer.from(this.#pending, 'latin1');
    this.#pending = '';
    this.#put(iconv.decode(bytes, this.#state.charset ?? this.#documentCharset));
  }

  #put(text: string): void {
    const { use, region, look, deleted } = this.#state;
    if (use === 'colours') this.#colours.text(text);
    if (text === '' || use !== 'text') return;
    const unseen = isUnseen(look, this.#isCellColoured) ? regions.hidden : undefined;
    const marked = deleted ? regions.deleted : unseen;
    this.sink.text((region === regions.body && marked) || region, text);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}
