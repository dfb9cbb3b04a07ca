import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { LinearModel } from './linear.js';

/** The file does not hold a model that this version can use. Quotes nothing of it. */
class ModelFileError extends Error {
  override readonly name = 'ModelFileError';
  readonly code = 'bad-model';
}

const MAGIC = 'clearmark-linear-1\n';
/** Buckets that a model may have at most: 2 to the power of so many; and classes. */
const MOST_BITS = 20;
const MOST_CLASSES = 200;
/** No model is larger unpacked. Bytes. */
const MOST_BYTES = 2 ** MOST_BITS * 64;

/** A model as bytes: a line that says what it is, one of JSON with the classes, and weights, packed by brotli. */
export function encodeModel({ bits, classes, weights, known }: LinearModel): Buffer {
  const head = Buffer.from(`${MAGIC}${JSON.stringify({ bits, classes })}\n`);
  const plain = Buffer.concat([known, Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength)]);
  const packed = brotliCompressSync(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
  return Buffer.concat([head, packed]);
}

/** @throws {ModelFileError} */
export function decodeModel(bytes: Buffer): LinearModel {
  const afterMagic = MAGIC.length;
  const headEnd = bytes.indexOf(10, afterMagic);
  if (bytes.toString('latin1', 0, afterMagic) !== MAGIC || headEnd < 0) throw new ModelFileError('this is no model');
  const { bits, classes } = readHead(bytes.toString('utf8', afterMagic, headEnd));
  const buckets = 2 ** bits;
  const knownBytes = Math.max(1, buckets >> 3);
  const plain = unpack(bytes.subarray(headEnd + 1));
  if (plain.length !== knownBytes + buckets * classes.length) throw new ModelFileError('the weights are cut short');
  const weights = new Int8Array(plain.buffer, plain.byteOffset + knownBytes, buckets * classes.length);
  return { bits, classes, weights, known: new Uint8Array(plain.subarray(0, knownBytes)) };
}

function readHead(text: string): Pick<LinearModel, 'bits' | 'classes'> {
  let head: Partial<LinearModel>;
  try {
    head = JSON.parse(text);
  } catch {
    throw new ModelFileError('its head is no JSON');
  }
  const { bits, classes } = head;
  const isSize = typeof bits === 'number' && Number.isInteger(bits) && bits >= 1 && bits <= MOST_BITS;
  if (!isSize || !Array.isArray(classes) || classes.length === 0 || classes.length > MOST_CLASSES) {
    throw new ModelFileError('its head says no size');
  }
  return { bits, classes };
}

function unpack(packed: Buffer): Buffer {
  try {
    return brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES });
  } catch {
    throw new ModelFileError('its weights cannot be unpacked');
  }
}

/** `sha256:<hex>` of a model's file. */
export function modelHash(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
