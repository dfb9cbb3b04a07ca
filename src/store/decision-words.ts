import type { Label } from '../label/label.js';
import type { ByteReader, ByteWriter } from './byte-record.js';

/** The texts and labels of one decision, by number. */
export class Words {
  readonly #texts = new Map<string, number>();
  readonly #labels: Label[] = [];

  text(value: string): number {
    const known = this.#texts.get(value);
    if (known !== undefined) return known;
    this.#texts.set(value, this.#texts.size);
    return this.#texts.size - 1;
  }

  /** 0 for none. There are few labels, so that comparing them one by one is faster than making keys of them. */
  label(label: Label | null): number {
    if (label === null) return 0;
    for (let i = 0; i < this.#labels.length; i++) {
      const known = this.#labels[i];
      if (known && (known === label || isSame(known, label))) return i + 1;
    }
    return this.#labels.push(label);
  }

  /** 0 for none. */
  optional(value: string | null): number {
    return value === null ? 0 : this.text(value) + 1;
  }

  write(writer: ByteWriter): void {
    // Names of levels and categories are texts too: they have to be known before the texts are written.
    const labels = this.#labels.map(({ rank, level, categories }) => ({
      rank,
      level: this.text(level),
      categories: categories.map((category) => this.text(category)),
    }));
    writer.number(this.#texts.size);
    for (const text of this.#texts.keys()) writer.text(text);
    writeList(writer, labels, ({ rank, level, categories }) => {
      writer.number(level);
      writer.number(rank);
      writeList(writer, categories, (category) => writer.number(category));
    });
  }
}

function isSame(one: Label, other: Label): boolean {
  return (
    one.rank === other.rank &&
    one.level === other.level &&
    one.categories.length === other.categories.length &&
    one.categories.every((category, i) => category === other.categories[i])
  );
}

export function writeList<T>(writer: ByteWriter, items: readonly T[], write: (item: T) => void): void {
  writer.number(items.length);
  for (const item of items) write(item);
}

export function readLabel(reader: ByteReader, texts: readonly string[]): Label {
  return {
    level: reader.oneOf(texts),
    rank: reader.number(),
    categories: reader.list(() => reader.oneOf(texts)),
  };
}

export function writeTexts(writer: ByteWriter, words: Words, texts: readonly string[]): void {
  writer.number(texts.length);
  for (const text of texts) writer.number(words.text(text));
}

/** What is read from, and the texts and labels that are pointed at there. */
export interface Known {
  readonly reader: ByteReader;
  readonly texts: readonly string[];
  readonly labels: readonly Label[];
}

export function labelIn({ reader, labels }: Known): Label | null {
  return reader.oneOrNone(labels);
}

export function textIn({ reader, texts }: Known): string {
  return reader.oneOf(texts);
}

export function optionalTextIn({ reader, texts }: Known): string | null {
  return reader.oneOrNone(texts);
}

export function textsIn(known: Known): string[] {
  return known.reader.list(() => textIn(known));
}
