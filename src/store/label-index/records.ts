import { mostNames, type NamesInBytes } from './names-in-bytes.js';
import { SlotTable } from './slot-table.js';
import { isOwnToken, packToken, tokenLength, tokenWords, unpackToken } from './tokens.js';
import { hashWords, UriHash } from './uri-hash.js';

/** What is kept of one resource. */
export interface LabelRecord {
  /** The resource's number, below 2^48. */
  readonly id: number;
  /** Canonical; null for one that is not to be found by its URI here. */
  readonly uri: string | null;
  /** Number of the situation that it is in. */
  readonly situation: number;
  /** Milliseconds since 1970; null for never. */
  readonly verifiedAt: number | null;
  /** From when on the situation may be another by the mere passing of time, in seconds since 1970; null for never. */
  readonly until: number | null;
  /** Of the newest version; null without any. */
  readonly token: string | null;
}

/** What a search by URI finds if not a slot: nothing of that name; or what only the database knows. */
export const ABSENT = -1;
export const UNSURE = -2;

// A record is so many words of 32 bits, side by side, so that a look-up touches one or two lines of the cache.
const ID_LOW = hashWords;
// Upper 16 bits of the id, 10 of the moment, 6 flags.
const UPPER = ID_LOW + 1;
const VERIFIED_LOW = UPPER + 1;
const SITUATION = VERIFIED_LOW + 1;
const UNTIL = SITUATION + 1;
const TOKEN = UNTIL + 1;
const WORDS = TOKEN + tokenWords;
// Some megabytes: with many small pages, looking up where each is costs as much as what is looked for.
const PAGE_BITS = 17;
const PAGE = 1 << PAGE_BITS;
const NEVER = 0xffffffff;

/** Several resources have its URI. */
const SHARED = 1 << 26;
/** Not to be found by its URI. */
const NAMELESS = 1 << 27;
/** Its token is not one of ours, and not kept. */
const ODD_TOKEN = 1 << 28;
const NO_TOKEN = 1 << 29;

/** The token that is being shown or compared. */
const ownToken = Buffer.alloc(tokenLength);

/** The hashes of the names that are being looked for. */
const hashes = new Int32Array(mostNames * hashWords);

/**
 * Resources by number and by URI, 44 bytes each besides the places in the two tables that find them: about 60 bytes in
 * all. Grows page by page, and nothing is copied then.
 */
export class LabelRecords {
  readonly #hash = new UriHash();
  readonly #pages: Int32Array[] = [];
  readonly #free: number[] = [];
  #slots = 0;
  #touched = 0;
  readonly #byUri = new SlotTable((slot) => this.#word(slot, 0));
  readonly #byId = new SlotTable((slot) => idHash(this.#word(slot, ID_LOW), this.#word(slot, UPPER) & 0xffff));

  /** How many there are. */
  get size(): number {
    return this.#slots - this.#free.length;
  }

  /** The slot of the resource with a URI, {@link ABSENT} or {@link UNSURE}. */
  find(uri: string): number {
    if (!this.#hash.take(uri)) return UNSURE;
    return this.#sure(this.#findHashed());
  }

  /**
   * The slots of resources by their URIs, as {@link find} gives them. Step by step for all of them: among millions each
   * look misses the processor's caches, and steps that decide nothing have it fetch many places at once, where one that
   * decides has to wait for each.
   * @param names places in the bytes, of ASCII, none longer than 2,048
   */
  findAll({ bytes, count, uri: { starts, ends } }: NamesInBytes, slots: Int32Array): void {
    for (let i = 0; i < count; i++) {
      this.#hash.takeBytes(bytes, starts[i] as number, ends[i] as number, hashes, i * hashWords);
    }
    let touched = 0;
    for (let i = 0; i < count; i++) touched ^= this.#byUri.touch(hashes[i * hashWords] as number);
    for (let i = 0; i < count; i++) slots[i] = this.#byUri.guess(hashes[i * hashWords] as number);
    for (let i = 0; i < count; i++) {
      const slot = Math.max(slots[i] as number, 0);
      const page = this.#pages[slot >>> PAGE_BITS];
      if (page) touched ^= (page[startOf(slot)] as number) ^ (page[startOf(slot) + WORDS - 1] as number);
    }
    // Kept, or the looks that led to it could be left out.
    this.#touched = touched;
    for (let i = 0, from = 0; i < count; i++, from += hashWords) {
      const guess = slots[i] as number;
      if (guess < 0) continue;
      const isIt = this.#hasHash(guess, hashes, from);
      slots[i] = this.#sure(isIt ? guess : this.#findHashed(hashes, from));
    }
  }

  /** Of no meaning. */
  get touched(): number {
    return this.#touched;
  }

  /** The slot of the resource with a number, {@link ABSENT} or {@link UNSURE}. */
  findId(id: number): number {
    const slot = this.#findId(id);
    return slot >= 0 && (this.#word(slot, UPPER) & ODD_TOKEN) !== 0 ? UNSURE : slot;
  }

  id(slot: number): number {
    return (this.#word(slot, UPPER) & 0xffff) * 0x100000000 + (this.#word(slot, ID_LOW) >>> 0);
  }

  situation(slot: number): number {
    return this.#word(slot, SITUATION);
  }

  /** Milliseconds since 1970; 0 for never. */
  verifiedAt(slot: number): number {
    return ((this.#word(slot, UPPER) >>> 16) & 0x3ff) * 0x100000000 + (this.#word(slot, VERIFIED_LOW) >>> 0);
  }

  /** Milliseconds since 1970; infinite for never. */
  until(slot: number): number {
    const seconds = this.#word(slot, UNTIL) >>> 0;
    return seconds === NEVER ? Number.POSITIVE_INFINITY : seconds * 1000;
  }

  /** The token of the newest version; null without one. */
  token(slot: number): string | null {
    if ((this.#word(slot, UPPER) & NO_TOKEN) !== 0) return null;
    this.writeToken(slot, ownToken, 0);
    return ownToken.toString('latin1');
  }

  /** Whether the token of the newest version stands at a place in bytes. */
  hasToken(slot: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start !== tokenLength || (this.#word(slot, UPPER) & NO_TOKEN) !== 0) return false;
    this.writeToken(slot, ownToken, 0);
    for (let i = 0; i < tokenLength; i++) if (ownToken[i] !== bytes[start + i]) return false;
    return true;
  }

  /** Writes the token of the newest version, {@link tokenLength} bytes; there has to be one. */
  writeToken(slot: number, bytes: Uint8Array, place: number): void {
    unpackToken(this.#page(slot), startOf(slot) + TOKEN, bytes, place);
  }

  /** A word of that token as {@link packToken} makes them; there has to be one. */
  tokenWord(slot: number, word: number): number {
    return this.#word(slot, TOKEN + word);
  }

  /** Puts a record in, in the place of the one of this number if there is one. @returns the situation it was in, or -1 */
  set(record: LabelRecord): number {
    let before = -1;
    let found = this.#findId(record.id);
    if (found >= 0 && this.#isRenamed(found, record.uri)) {
      before = this.remove(record.id);
      found = ABSENT;
    }
    const slot = found >= 0 ? found : (this.#free.pop() ?? this.#newSlot());
    if (found >= 0) before = this.situation(slot);
    if (found < 0 || (this.#word(slot, UPPER) & NAMELESS) !== 0) this.#name(slot, record.uri);
    const page = this.#page(slot);
    const at = startOf(slot);
    const verified = record.verifiedAt ?? 0;
    const odd = record.token !== null && !isOwnToken(record.token);
    const kept = (page[at + UPPER] as number) & (SHARED | NAMELESS);
    page[at + ID_LOW] = record.id % 0x100000000;
    page[at + UPPER] =
      Math.floor(record.id / 0x100000000) |
      (Math.floor(verified / 0x100000000) << 16) |
      kept |
      (odd ? ODD_TOKEN : 0) |
      (record.token === null ? NO_TOKEN : 0);
    page[at + VERIFIED_LOW] = verified % 0x100000000;
    page[at + SITUATION] = record.situation;
    page[at + UNTIL] = record.until === null ? NEVER : Math.min(Math.max(record.until, 0), NEVER - 1);
    if (record.token !== null && !odd) packToken(page, at + TOKEN, record.token);
    if (found < 0) this.#byId.add(idHash(page[at + ID_LOW] as number, (page[at + UPPER] as number) & 0xffff), slot);
    return before;
  }

  /** Notes when a resource was last confirmed. Nothing where there is none of this number. */
  confirm(id: number, verifiedAt: number): void {
    const slot = this.#findId(id);
    if (slot < 0) return;
    const page = this.#page(slot);
    const at = startOf(slot);
    page[at + UPPER] = ((page[at + UPPER] as number) & ~(0x3ff << 16)) | (Math.floor(verifiedAt / 0x100000000) << 16);
    page[at + VERIFIED_LOW] = verifiedAt % 0x100000000;
  }

  /** Takes a record out. @returns the situation it was in, or -1 where there is none */
  remove(id: number): number {
    const slot = this.#findId(id);
    if (slot < 0) return -1;
    const situation = this.situation(slot);
    const upper = this.#word(slot, UPPER);
    this.#byId.remove(idHash(this.#word(slot, ID_LOW), upper & 0xffff), slot);
    // Others of its URI are known by this entry only: it stays, and sends who asks for the URI to the database.
    if ((upper & SHARED) !== 0) return situation;
    if ((upper & NAMELESS) === 0) this.#byUri.remove(this.#word(slot, 0), slot);
    this.#free.push(slot);
    return situation;
  }

  #sure(slot: number): number {
    return slot >= 0 && (this.#word(slot, UPPER) & (SHARED | ODD_TOKEN)) !== 0 ? UNSURE : slot;
  }

  #isRenamed(slot: number, uri: string | null): boolean {
    if ((this.#word(slot, UPPER) & NAMELESS) !== 0) return false;
    return uri === null || !this.#hash.take(uri) || !this.#hasHash(slot);
  }

  /** Enters a slot under its URI; one that another has already is marked as shared, and found there only. */
  #name(slot: number, uri: string | null): void {
    const hashed = uri !== null && this.#hash.take(uri);
    const other = hashed ? this.#findHashed() : ABSENT;
    if (other >= 0) {
      const page = this.#page(other);
      const at = startOf(other) + UPPER;
      page[at] = (page[at] as number) | SHARED;
    }
    const page = this.#page(slot);
    const at = startOf(slot);
    const nameless = !hashed || other >= 0;
    page[at + UPPER] = nameless ? NAMELESS : 0;
    if (nameless) return;
    const { words } = this.#hash;
    page.set(words, at);
    this.#byUri.add(words[0] as number, slot);
  }

  #hasHash(slot: number, words: Int32Array = this.#hash.words, from = 0): boolean {
    const page = this.#page(slot);
    const at = startOf(slot);
    return page[at] === words[from] && page[at + 1] === words[from + 1] && page[at + 2] === words[from + 2];
  }

  #findHashed(words: Int32Array = this.#hash.words, from = 0): number {
    const first = words[from] as number;
    for (let place = this.#byUri.first(first); place >= 0; place = this.#byUri.next(first, place)) {
      const slot = this.#byUri.at(first, place);
      if (this.#hasHash(slot, words, from)) return slot;
    }
    return ABSENT;
  }

  #findId(id: number): number {
    const low = (id % 0x100000000) | 0;
    const high = Math.floor(id / 0x100000000);
    const hash = idHash(low, high);
    for (let place = this.#byId.first(hash); place >= 0; place = this.#byId.next(hash, place)) {
      const slot = this.#byId.at(hash, place);
      if (this.#word(slot, ID_LOW) === low && (this.#word(slot, UPPER) & 0xffff) === high) return slot;
    }
    return ABSENT;
  }

  #newSlot(): number {
    if (this.#slots === this.#pages.length * PAGE) this.#pages.push(new Int32Array(PAGE * WORDS));
    return this.#slots++;
  }

  #page(slot: number): Int32Array {
    return this.#pages[slot >>> PAGE_BITS] as Int32Array;
  }

  #word(slot: number, word: number): number {
    return this.#page(slot)[startOf(slot) + word] as number;
  }
}

function startOf(slot: number): number {
  return (slot & (PAGE - 1)) * WORDS;
}

/** Numbers come in a row; their products with an odd constant do not. */
function idHash(low: number, high: number): number {
  return Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
}
