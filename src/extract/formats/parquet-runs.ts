/** Where reading stands. */
export interface Reader {
  readonly view: DataView;
  offset: number;
}

/** A run is longer than what it is a part of, or the bytes end before. Says nothing of where or on what. */
class MalformedRuns extends Error {
  override readonly name = 'MalformedRuns';
}

/** One value so many times, or values of a few bits each. */
type Run = { readonly count: number; readonly value: number } | { readonly count: number; readonly bitsAt: number };

const MOST_BITS = 32;

/** The values in runs (RLE/bit-packing hybrid of the Parquet format). @throws {MalformedRuns} */
export function readRuns(reader: Reader, bits: number, count: number): Int32Array {
  const values = new Int32Array(count);
  let at = 0;
  for (const run of runs(reader, bits, count)) {
    if ('value' in run) values.fill(run.value, at, at + run.count);
    else for (let n = 0; n < run.count; n++) values[at + n] = bitsOf(reader.view, run.bitsAt + n * bits, bits);
    at += run.count;
  }
  return values;
}

/** How many of the values in runs are `wanted`. @throws {MalformedRuns} */
export function countRuns(reader: Reader, bits: number, count: number, wanted: number): number {
  let found = 0;
  for (const run of runs(reader, bits, count)) {
    if ('value' in run) found += run.value === wanted ? run.count : 0;
    else {
      for (let n = 0; n < run.count; n++) if (bitsOf(reader.view, run.bitsAt + n * bits, bits) === wanted) found += 1;
    }
  }
  return found;
}

function* runs(reader: Reader, bits: number, count: number): Generator<Run> {
  if (bits > MOST_BITS) throw new MalformedRuns();
  for (let left = count; left > 0; ) {
    const header = varint(reader);
    if (header % 2 === 0) {
      const length = Math.ceil(bits / 8);
      const run = { count: Math.min(header / 2, left), value: bitsOf(reader.view, reader.offset * 8, length * 8) };
      reader.offset += length;
      left -= run.count;
      yield run;
    } else {
      // Bits come in groups of eight values, of which the last may be more than there are.
      const packed = ((header - 1) / 2) * 8;
      const run = { count: Math.min(packed, left), bitsAt: reader.offset * 8 };
      if (run.bitsAt + run.count * bits > reader.view.byteLength * 8) throw new MalformedRuns();
      reader.offset += (packed / 8) * bits;
      left -= run.count;
      yield run;
    }
  }
}

/** A number of so many bits, the lowest first. */
function bitsOf(view: DataView, at: number, bits: number): number {
  let value = 0;
  for (let got = 0; got < bits; ) {
    const from = (at + got) & 7;
    const take = Math.min(8 - from, bits - got);
    value |= ((view.getUint8((at + got) >>> 3) >>> from) & ((1 << take) - 1)) << got;
    got += take;
  }
  return value;
}

function varint(reader: Reader): number {
  let value = 0;
  for (let n = 0; n < 5; n++) {
    const byte = reader.view.getUint8(reader.offset++);
    value += (byte & 0x7f) * 128 ** n;
    if (byte < 0x80) return value;
  }
  throw new MalformedRuns();
}
