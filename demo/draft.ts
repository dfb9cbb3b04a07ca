import { extname } from 'node:path';
import { type Block, toDocx, toHtml, toMarkdown, toPdf, toText } from './formats.js';
import type { Infotype, Person, PlantedValue, Values } from './values.js';

/** What stands in one file of the sample estate. */
export interface EstateDocument {
  /** Relative to the estate's folder, with `/`. */
  readonly path: string;
  /** The file's ending, without the dot. */
  readonly format: string;
  /** Sensitive values as they stand in the text. */
  readonly planted: readonly PlantedValue[];
  /** What resembles the infotype and is not. */
  readonly lookalikes: readonly PlantedValue[];
  /** Why the document cannot be read, or not wholly. */
  readonly defect?: 'malformed' | 'encrypted' | 'truncated' | 'unsupported';
}

export interface WrittenDocument extends EstateDocument {
  readonly content: string | Buffer;
}

/** One document while it is written: notes what is planted in it. */
export class Draft {
  readonly planted: PlantedValue[] = [];
  readonly lookalikes: PlantedValue[] = [];

  constructor(
    readonly path: string,
    readonly values: Values,
  ) {}

  plant(infotype: Infotype, value: string): string {
    this.planted.push({ infotype, value });
    return value;
  }

  lookalike(infotype: Infotype, value: string): string {
    this.lookalikes.push({ infotype, value });
    return value;
  }

  /** The labelled lines that close a mail or a letter. */
  signature(person: Person): Block {
    return {
      facts: [
        ['Name', person.name],
        ['Email', this.plant('contact/email', person.email)],
        ['Phone', this.plant('contact/phone', person.phone)],
      ],
    };
  }

  /** The draft as a document in the form that its path's ending names. */
  async write(title: string, blocks: readonly Block[]): Promise<WrittenDocument> {
    switch (extname(this.path)) {
      case '.docx':
        return this.finish(await toDocx(title, blocks));
      case '.pdf':
        return this.finish(await toPdf(title, blocks));
      case '.html':
        return this.finish(toHtml(title, blocks));
      case '.md':
        return this.finish(`# ${title}\n\n${toMarkdown(blocks)}`);
      default:
        return this.finish(`${title}\n\n${toText(blocks)}`);
    }
  }

  finish(content: string | Buffer, defect?: EstateDocument['defect']): WrittenDocument {
    const format = extname(this.path).slice(1);
    const { path, planted, lookalikes } = this;
    return { path, format, planted, lookalikes, content, ...(defect ? { defect } : {}) };
  }
}
