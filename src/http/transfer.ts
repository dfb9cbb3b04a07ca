import { ServiceError } from '../app/errors.js';
import type { TransferRecord } from '../app/transfer-infotypes.js';

/** Bytes of one line: a piece of content, or a definition with ten thousand values. */
const longestLine = 16 * 1024 * 1024;
const lineFeed = 10;

/** Records as lines of JSON, one at a time. */
export async function* ndjsonOf(records: AsyncIterable<TransferRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

/**
 * Reads lines of JSON as they come, holding one at a time.
 * @throws {ServiceError} `invalid_request` naming the line, never quoting it
 */
export async function* readNdjson(body: AsyncIterable<Buffer>): AsyncGenerator<TransferRecord> {
  let number = 1;
  let pending: Buffer[] = [];
  let bytes = 0;
  const take = (): TransferRecord | null => {
    const line = Buffer.concat(pending).toString('utf8');
    pending = [];
    bytes = 0;
    return line.trim() === '' ? null : parse(line, number);
  };
  const keep = (piece: Buffer) => {
    bytes += piece.length;
    if (bytes > longestLine) throw refused(number, 'it is longer than 16 MiB');
    pending.push(piece);
  };
  for await (const piece of body) {
    let from = 0;
    for (let at = piece.indexOf(lineFeed); at >= 0; at = piece.indexOf(lineFeed, from)) {
      keep(piece.subarray(from, at));
      from = at + 1;
      const record = take();
      if (record) yield record;
      number++;
    }
    keep(piece.subarray(from));
  }
  const last = take();
  if (last) yield last;
}

function parse(line: string, number: number): TransferRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw refused(number, 'it is not JSON');
  }
  if (isRecord(value)) return value;
  throw refused(number, 'it is no line of an export');
}

function isRecord(value: unknown): value is TransferRecord {
  if (typeof value !== 'object' || value === null) return false;
  if ('format' in value) return typeof value.format === 'string';
  if ('data' in value) return typeof value.data === 'string';
  return 'infotype' in value && typeof value.infotype === 'object' && value.infotype !== null;
}

function refused(line: number, detail: string): ServiceError {
  const field = `line ${line}`;
  return new ServiceError('invalid_request', `${field}: ${detail}`, [{ field, detail }]);
}
