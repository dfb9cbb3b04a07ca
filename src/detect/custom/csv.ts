import { ContentError } from './content.js';

/** UTF-16 code units of one record: what is longer has a quote that is never closed. */
const longestRecord = 1_000_000;
const delimiters = [',', ';', '\t', '|'];

/** Takes one record: its fields, and the line it begins at, counted from 1. */
export type OnRecord = (fields: readonly string[], line: number) => void;

/**
 * Reads CSV (RFC 4180) as it comes, in pieces of text. The delimiter is the one of comma, semicolon, tab and bar that
 * the first record has most of. Blank lines are passed over. Holds one piece and one record in memory.
 */
export class CsvReader {
  #rest = '';
  #line = 1;
  #delimiter: string | null = null;

  constructor(private readonly onRecord: OnRecord) {}

  /** @throws {ContentError} naming the line of a quote that is never closed */
  push(piece: string): void {
    const text = this.#rest + piece;
    let start = 0;
    let quote = text.indexOf('"');
    let open = false;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      for (; quote >= 0 && quote < end; quote = text.indexOf('"', quote + 1)) open = !open;
      if (open) continue;
      this.#record(text.slice(start, end));
      start = end + 1;
    }
    this.#rest = text.slice(start);
    if (this.#rest.length > longestRecord) throw unclosed(this.#line);
  }

  /** Takes in what is left. @throws {ContentError} */
  end(): void {
    if (isOpen(this.#rest)) throw unclosed(this.#line);
    if (this.#rest !== '') this.#record(this.#rest);
    this.#rest = '';
  }

  #record(raw: string): void {
    const line = this.#line;
    for (let at = -1; ; this.#line++) {
      at = raw.indexOf('\n', at + 1);
      if (at < 0) break;
    }
    this.#line++;
    const bare = line === 1 ? raw.replace(/^\ufeff/, '') : raw;
    const record = bare.endsWith('\r') ? bare.slice(0, -1) : bare;
    if (record.trim() === '') return;
    this.#delimiter ??= delimiterOf(record);
    this.onRecord(record.includes('"') ? quotedFields(record, this.#delimiter) : record.split(this.#delimiter), line);
  }
}

function isOpen(record: string): boolean {
  let quotes = 0;
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) quotes++;
  return quotes % 2 === 1;
}

function delimiterOf(header: string): string {
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function quotedFields(record: string, delimiter: string): string[] {
  const fields: string[] = [];
  for (let at = 0; at <= record.length; ) {
    if (record.charAt(at) === '"') {
      let end = record.indexOf('"', at + 1);
      while (end >= 0 && record.charAt(end + 1) === '"') end = record.indexOf('"', end + 2);
      const stop = end < 0 ? record.length : end;
      const next = record.indexOf(delimiter, stop);
      fields.push(record.slice(at + 1, stop).replaceAll('""', '"'));
      if (next < 0) break;
      at = next + 1;
    } else {
      const next = record.indexOf(delimiter, at);
      fields.push(next < 0 ? record.slice(at) : record.slice(at, next));
      if (next < 0) break;
      at = next + 1;
    }
  }
  return fields;
}

function unclosed(line: number): ContentError {
  return new ContentError(`table, line ${line}`, 'a quote is opened and not closed; double quotes within a field');
}
