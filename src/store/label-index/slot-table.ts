/** Tables that grow one by one: each doubles what it takes for a moment, and holds up requests for a moment only. */
const SEGMENTS = 256;
/** A segment with more entries than this share of its places grows, by half. */
const FULL = 0.8;

// A place holds a slot, one higher than it is, and in its upper bits the lower bits of the hash: of those that lie beside
// each other by chance nearly all are told apart without a look at what they stand for, which is elsewhere in memory.
const SLOT_BITS = 27;
const SLOT = (1 << SLOT_BITS) - 1;
const TAG = 31;

/**
 * Finds slots by a hash of 32 bits: open addressing with linear probing, in segments. It keeps no keys; whoever asks
 * compares what it finds. Four bytes a place, at most 134 million slots.
 */
export class SlotTable {
  readonly #segments: Int32Array[] = [];
  readonly #counts = new Int32Array(SEGMENTS);

  /** @param hashOf the hash under which a slot was added */
  constructor(private readonly hashOf: (slot: number) => number) {
    for (let i = 0; i < SEGMENTS; i++) this.#segments.push(new Int32Array(8));
  }

  /** The first place at which a slot of this hash may stand; -1 where there is none. Places are good until a change. */
  first(hash: number): number {
    const segment = this.#segment(hash);
    return seek(segment, hash, home(hash, segment));
  }

  /** Looks at where a search for a hash begins, and does nothing: see {@link LabelRecords.findAll}. */
  touch(hash: number): number {
    const segment = this.#segment(hash);
    return segment[home(hash, segment)] as number;
  }

  /** The slot at the first such place, which is nearly always the right one; -1 where there is none. */
  guess(hash: number): number {
    const place = this.first(hash);
    return place < 0 ? -1 : this.at(hash, place);
  }

  /** The next such place. */
  next(hash: number, place: number): number {
    const segment = this.#segment(hash);
    return seek(segment, hash, place + 1 === segment.length ? 0 : place + 1);
  }

  /** The slot at a place. */
  at(hash: number, place: number): number {
    return ((this.#segment(hash)[place] as number) & SLOT) - 1;
  }

  add(hash: number, slot: number): void {
    const number = hash >>> 24;
    if (slot >= SLOT) throw new Error('there are more resources than memory can number');
    const count = (this.#counts[number] as number) + 1;
    this.#counts[number] = count;
    if (count > this.#segment(hash).length * FULL) this.#grow(number);
    put(this.#segment(hash), hash, slot);
  }

  remove(hash: number, slot: number): void {
    const segment = this.#segment(hash);
    const { length } = segment;
    let hole = this.first(hash);
    while (hole >= 0 && this.at(hash, hole) !== slot) hole = this.next(hash, hole);
    if (hole < 0) return;
    this.#counts[hash >>> 24] = (this.#counts[hash >>> 24] as number) - 1;
    // What stands behind the hole and belongs at it or before moves up, so that no search ends too early.
    for (let at = hole; ; ) {
      at = at + 1 === length ? 0 : at + 1;
      const entry = segment[at] as number;
      if (entry === 0) break;
      const origin = home(this.hashOf((entry & SLOT) - 1), segment);
      const between = hole < at ? origin > hole && origin <= at : origin > hole || origin <= at;
      if (between) continue;
      segment[hole] = entry;
      hole = at;
    }
    segment[hole] = 0;
  }

  #grow(number: number): void {
    const old = this.#segments[number] as Int32Array;
    const grown = new Int32Array(Math.ceil(old.length * 1.5));
    this.#segments[number] = grown;
    for (const entry of old) if (entry !== 0) put(grown, this.hashOf((entry & SLOT) - 1), (entry & SLOT) - 1);
  }

  #segment(hash: number): Int32Array {
    return this.#segments[hash >>> 24] as Int32Array;
  }
}

function home(hash: number, segment: Int32Array): number {
  // The bits that the choice of the segment left, as a fraction of its length.
  return Math.floor(((hash & 0xffffff) * segment.length) / 0x1000000);
}

function seek(segment: Int32Array, hash: number, from: number): number {
  for (let place = from; ; ) {
    const entry = segment[place] as number;
    if (entry === 0) return -1;
    if (entry >>> SLOT_BITS === (hash & TAG)) return place;
    place = place + 1 === segment.length ? 0 : place + 1;
  }
}

function put(segment: Int32Array, hash: number, slot: number): void {
  let at = home(hash, segment);
  while (segment[at] !== 0) at = at + 1 === segment.length ? 0 : at + 1;
  segment[at] = ((hash & TAG) << SLOT_BITS) | (slot + 1);
}
