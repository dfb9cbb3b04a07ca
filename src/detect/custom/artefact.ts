import * as z from 'zod';

/** Where the bytes of an artefact are had from: a file of which little is held in memory, or memory. */
export interface Bytes {
  readonly size: number;
  /** Fills `into` with what stands from `position` on. @throws when that goes beyond the end */
  read(position: number, into: Uint8Array): void;
}

/** An artefact that is broken, of a newer format, or of another kind than was expected. */
export class ArtefactError extends Error {
  override readonly name = 'ArtefactError';
  readonly code = 'bad-artefact';
}

/** A part of an artefact, written in pieces. */
export interface Section {
  readonly name: string;
  /** Bytes in all pieces together. */
  readonly length: number;
  pieces(): Iterable<Uint8Array>;
}

const magic = 0x31414d43; // "CMA1", little-endian as all numbers in an artefact
const PREFIX = 8;
const longestHeader = 16 * 1024 * 1024;

const frame = z.object({
  kind: z.string(),
  sections: z.record(z.string(), z.tuple([z.int().min(0), z.int().min(0)])),
});

/** An artefact in pieces: magic, length of the header, header (JSON), sections, each at a multiple of eight bytes. */
export function* writeArtefact(
  kind: string,
  about: Readonly<Record<string, unknown>>,
  sections: readonly Section[],
): Generator<Uint8Array> {
  let offset = 0;
  const places: Record<string, [number, number]> = {};
  for (const { name, length } of sections) {
    places[name] = [offset, length];
    offset += padded(length);
  }
  const json = new TextEncoder().encode(JSON.stringify({ kind, ...about, sections: places }));
  const header = new Uint8Array(PREFIX + padded(json.length));
  const view = new DataView(header.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, json.length, true);
  header.set(json, PREFIX);
  yield header;
  for (const section of sections) {
    yield* section.pieces();
    yield new Uint8Array(padded(section.length) - section.length);
  }
}

/** A section that is at hand as a whole. */
export function wholeSection(name: string, array: Uint8Array | Uint32Array | Int32Array): Section {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return { name, length: bytes.length, pieces: () => [bytes] };
}

/** An opened artefact: what its header says, and its sections. */
export class Artefact<About> {
  private constructor(
    readonly about: About,
    private readonly bytes: Bytes,
    private readonly places: Readonly<Record<string, readonly [number, number]>>,
  ) {}

  /** @throws {ArtefactError} when it is not one of this kind */
  static open<About>(bytes: Bytes, kind: string, schema: z.ZodType<About>): Artefact<About> {
    const { header, start } = readHeader(bytes);
    const framed = frame.safeParse(header);
    const about = schema.safeParse(header);
    if (!framed.success || !about.success || framed.data.kind !== kind) {
      throw new ArtefactError(`this is no ${kind} artefact that this version reads; upload the content again`);
    }
    const places: Record<string, readonly [number, number]> = {};
    for (const [name, [offset, length]] of Object.entries(framed.data.sections)) {
      if (start + offset + length > bytes.size) throw new ArtefactError('the artefact is cut short');
      places[name] = [start + offset, length];
    }
    return new Artefact(about.data, bytes, places);
  }

  /** All of a section, in memory of its own. */
  load(name: string): Uint8Array<ArrayBuffer> {
    const [position, length] = this.place(name);
    const loaded = new Uint8Array(length);
    this.bytes.read(position, loaded);
    return loaded;
  }

  /** A piece of a section. @param from bytes from its beginning */
  read(name: string, from: number, into: Uint8Array): void {
    const [position, length] = this.place(name);
    if (from < 0 || from + into.length > length) throw new ArtefactError('the artefact is cut short');
    this.bytes.read(position + from, into);
  }

  /** Bytes of a section. */
  length(name: string): number {
    return this.place(name)[1];
  }

  private place(name: string): readonly [number, number] {
    const place = this.places[name];
    if (!place) throw new ArtefactError('a part of the artefact is missing');
    return place;
  }
}

function readHeader(bytes: Bytes): { header: unknown; start: number } {
  const prefix = new Uint8Array(PREFIX);
  if (bytes.size < PREFIX) throw new ArtefactError('the artefact is cut short');
  bytes.read(0, prefix);
  const view = new DataView(prefix.buffer);
  const length = view.getUint32(4, true);
  if (view.getUint32(0, true) !== magic || length > longestHeader || PREFIX + length > bytes.size) {
    throw new ArtefactError('these bytes are no artefact');
  }
  const json = new Uint8Array(length);
  bytes.read(PREFIX, json);
  try {
    return { header: JSON.parse(new TextDecoder().decode(json)), start: PREFIX + padded(length) };
  } catch {
    throw new ArtefactError('these bytes are no artefact');
  }
}

/** Bytes in memory. */
export function bytesInMemory(content: Uint8Array): Bytes {
  return {
    size: content.length,
    read(position, into) {
      if (position + into.length > content.length) throw new ArtefactError('the artefact is cut short');
      into.set(content.subarray(position, position + into.length));
    },
  };
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
