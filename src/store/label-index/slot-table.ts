/** Tables that grow one by one: each doubles what it takes for a moment, and holds up requests for a moment only. */
const SEGMENTS = 256;
/** A segment with more entries than this share of its places grows, by half. */
const FULL = 0.75;

/**
 * Finds slots by a hash of 32 bits: open addressing with linear probing, in segments. It keeps no keys; whoever asks
 * compares what it finds. Four bytes a place.
 */
export class SlotTable {
  readonly #segments: Int32Array[] = [];
  readonly #counts = new Int32Array(SEGMENTS);

  /** @param hashOf the hash under which a slot was added */
  constructor(private readonly hashOf: (slot: number) => number) {
    for (let i = 0; i < SEGMENTS; i++) this.#segments.push(new Int32Array(8));
  }

  /** The segment in which a hash lies: slots, each one higher than it is; 0 where there is none. */
  segment(hash: number): Int32Array {
    return this.#segments[hash >>> 24] as Int32Array;
  }

  /** Where in its segment to begin looking; go on from there, around its end, up to a 0. */
  static home(hash: number, segment: Int32Array): number {
    // The bits that the choice of the segment left, as a fraction of its length.
    return Math.floor(((hash & 0xffffff) * segment.length) / 0x1000000);
  }

  add(hash: number, slot: number): void {
    const number = hash >>> 24;
    const count = (this.#counts[number] as number) + 1;
    this.#counts[number] = count;
    if (count > this.segment(hash).length * FULL) this.#grow(number);
    put(this.segment(hash), hash, slot);
  }

  remove(hash: number, slot: number): void {
    const segment = this.segment(hash);
    const { length } = segment;
    let hole = SlotTable.home(hash, segment);
    while (segment[hole] !== slot + 1) {
      if (segment[hole] === 0) return;
      hole = hole + 1 === length ? 0 : hole + 1;
    }
    this.#counts[hash >>> 24] = (this.#counts[hash >>> 24] as number) - 1;
    // What stands behind the hole and belongs at it or before moves up, so that no search ends too early.
    for (let at = hole; ; ) {
      at = at + 1 === length ? 0 : at + 1;
      const entry = segment[at] as number;
      if (entry === 0) break;
      const home = SlotTable.home(this.hashOf(entry - 1), segment);
      const between = hole < at ? home > hole && home <= at : home > hole || home <= at;
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
    for (const entry of old) if (entry !== 0) put(grown, this.hashOf(entry - 1), entry - 1);
  }
}

function put(segment: Int32Array, hash: number, slot: number): void {
  let at = SlotTable.home(hash, segment);
  while (segment[at] !== 0) at = at + 1 === segment.length ? 0 : at + 1;
  segment[at] = slot + 1;
}
