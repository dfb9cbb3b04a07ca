import type { Spending } from '../budget.js';
import { decodeText } from '../charset.js';
import { type CompoundEntry, openCompoundFile } from '../compound-file.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';

const CHUNK_BYTES = 4096;
/** What Office writes to the source of every module first, as it stands where nothing of it can be packed yet. */
const FIRST_WORD = Buffer.from('\0Attribut', 'latin1');
/** Signature and header of the first chunk stand before it. */
const BEFORE_FIRST_WORD = 3;
/** Streams of a project that hold no source ([MS-OVBA] 2.2). */
const noModule = /^(?:dir|_VBA_PROJECT|__SRP_.*)$/i;

/**
 * The macros of an Office document: the source of every module. Of forms, whose controls stand in streams of their own,
 * and of modules without a source only that they are there is known.
 */
export function* vbaParts(bytes: Buffer, place: string, context: ExtractContext): Generator<Part> {
  let root: CompoundEntry;
  try {
    ({ root } = openCompoundFile(bytes, context.spending));
  } catch (error) {
    yield failedPart('body', place, reasonOf(error));
    return;
  }
  yield* macroParts(root, place, context);
}

/** The same, of a project that is a part of a compound file. */
export function* macroParts(project: CompoundEntry, place: string, { spending }: ExtractContext): Generator<Part> {
  const text = new TextBuilder(spending);
  let isWhole = true;
  let failed: Part | undefined;
  try {
    for (const { name, children } of project.children) {
      if (name.toUpperCase() === 'VBA') isWhole = writeModules(children, text, spending) && isWhole;
      else if (children.length > 0) isWhole = false;
    }
  } catch (error) {
    failed = failedPart('body', place, reasonOf(error));
  }
  if (!text.isBlank) yield readPart('body', place, text.toString());
  if (failed) yield failed;
  else if (!isWhole || text.isBlank) yield skippedPart('attachment', place, 'not-extracted');
}

/** Returns whether every module has a source. @throws BudgetError */
function writeModules(streams: readonly CompoundEntry[], text: TextBuilder, spending: Spending): boolean {
  let isWhole = true;
  for (const { name, read } of streams) {
    if (!read || noModule.test(name)) continue;
    const stream = read();
    const start = stream.indexOf(FIRST_WORD) - BEFORE_FIRST_WORD;
    if (start < 0) isWhole = false;
    else text.append(decodeText(unpack(stream.subarray(start), spending)).text).newline();
  }
  return isWhole;
}

/** [MS-OVBA] 2.4.1: chunks of up to 4,096 bytes. Ends where the data do, or where they make no sense any more. */
function unpack(packed: Buffer, spending: Spending): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 1; at + 2 <= packed.length; ) {
    const header = packed.readUInt16LE(at);
    if ((header & 0x7000) !== 0x3000) break;
    const next = at + (header & 0xfff) + 3;
    const data = packed.subarray(at + 2, next);
    const chunk = header & 0x8000 ? unpackChunk(data) : data;
    spending.unpacked(chunk.length);
    chunks.push(chunk);
    at = next;
  }
  return Buffer.concat(chunks);
}

/** Bytes as they are, and copies of what came before; a bit for each says which. */
function unpackChunk(data: Buffer): Buffer {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let size = 0;
  for (let at = 0; at < data.length; ) {
    const flags = data.readUInt8(at++);
    for (let bit = 0; bit < 8 && at < data.length && size < CHUNK_BYTES; bit++) {
      if ((flags & (1 << bit)) === 0) {
        chunk[size++] = data.readUInt8(at++);
        continue;
      }
      if (at + 2 > data.length) return chunk.subarray(0, size);
      const token = data.readUInt16LE(at);
      at += 2;
      // The further the chunk has got, the more bits say how far to go back, and the fewer how much to copy.
      const backBits = Math.max(Math.ceil(Math.log2(size)), 4);
      const length = (token & (0xffff >> backBits)) + 3;
      const from = size - (token >> (16 - backBits)) - 1;
      if (from < 0) return chunk.subarray(0, size);
      for (let n = 0; n < length && size < CHUNK_BYTES; n++) chunk[size++] = chunk[from + n] ?? 0;
    }
    if (size === CHUNK_BYTES) break;
  }
  return chunk.subarray(0, size);
}
