import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';

/**
 * A notebook: the source of every cell, what it printed, and all that is noted about cell and notebook besides. Pictures
 * are counted. What is not a notebook after all, or broken, is read as JSON.
 */
export async function* readNotebook(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const notebook = parsed(bytes);
  const cells = notebook?.cells ?? worksheetCells(notebook);
  if (!notebook || !Array.isArray(cells)) {
    yield* context.inner(bytes, 'application/json', 'notebook');
    return;
  }
  const reading = new Notebook(context);
  let number = 0;
  try {
    for (const cell of cells) {
      number += 1;
      if (isRecord(cell)) yield* reading.cell(cell, number);
    }
    yield* reading.remarks(notebook);
  } catch (error) {
    yield failedPart('body', `cell ${number}`, reasonOf(error));
  }
  if (reading.pictures > 0) yield skippedPart('body', `${reading.pictures} embedded images`, 'image-without-ocr');
}

type Json = Readonly<Record<string, unknown>>;

/** @returns undefined for what is no object; the parser's error quotes its input and goes nowhere */
function parsed(bytes: Buffer): Json | undefined {
  try {
    const value: unknown = JSON.parse(decodeText(bytes).text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Before version 4 cells stood in worksheets. */
function worksheetCells(notebook: Json | undefined): unknown[] | undefined {
  if (!Array.isArray(notebook?.worksheets)) return undefined;
  return notebook.worksheets.flatMap((sheet: unknown) =>
    isRecord(sheet) && Array.isArray(sheet.cells) ? sheet.cells : [],
  );
}

class Notebook {
  pictures = 0;

  constructor(private readonly context: ExtractContext) {}

  *cell({ source, input, outputs, ...rest }: Json, number: number): Generator<Part> {
    yield* this.#part('body', `cell ${number}`, joined(source ?? input));
    if (Array.isArray(outputs)) yield* this.#part('body', `cell ${number} output`, this.#lines(outputs));
    yield* this.#part('metadata', `cell ${number} notes`, this.#lines(rest, ['cell_type', 'execution_count', 'id']));
  }

  *remarks({ cells: _, worksheets: __, ...rest }: Json): Generator<Part> {
    yield* this.#part('metadata', 'notebook notes', this.#lines(rest));
  }

  *#part(kind: Part['kind'], place: string, text: string): Generator<Part> {
    if (text.trim() === '') return;
    const builder = new TextBuilder(this.context.spending);
    try {
      builder.append(text);
    } finally {
      yield readPart(kind, place, builder.toString());
    }
  }

  /** One `key: value` line a value; text that is given line by line is put together, pictures are only counted. */
  #lines(value: unknown, without: readonly string[] = []): string {
    const lines: string[] = [];
    const open: [key: string, value: unknown][] = [['', value]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [key, inner] = next;
      if (/^image\/(?!svg)/.test(key)) this.pictures += 1;
      else if (Array.isArray(inner) && !inner.every((item) => typeof item === 'string')) {
        for (const item of inner.toReversed()) open.push([key, item]);
      } else if (isRecord(inner)) {
        for (const [name, item] of Object.entries(inner).reverse())
          if (!without.includes(name)) open.push([name, item]);
      } else if (inner !== null && inner !== '') lines.push(key === '' ? joined(inner) : `${key}: ${joined(inner)}`);
    }
    return lines.join('\n');
  }
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text, or lines of it with their ends. */
function joined(value: unknown): string {
  return Array.isArray(value) ? value.join('') : String(value ?? '');
}
