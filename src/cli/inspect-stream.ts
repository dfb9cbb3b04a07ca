import type { InspectedPiece, LabelCounts, StreamInspection } from '../scan/inspection.js';
import { NotUtf8Error, utf8Pieces } from '../scan/utf8-pieces.js';
import { UsageError } from './context.js';
import { type Terminal, writeTo } from './terminal.js';

/**
 * Inspects a text of any length as it is read, in bounded memory: writes its findings, then its label, as one JSON
 * object; or the text with its findings replaced.
 * @throws {UsageError} when the text is not UTF-8
 */
export async function inspectStream(
  input: NodeJS.ReadableStream,
  output: Terminal,
  inspection: StreamInspection,
  { isRedacted, label }: { readonly isRedacted: boolean; readonly label: LabelCounts },
): Promise<void> {
  const findings = new FindingsWriter(output);
  const write = async (pieces: Iterable<InspectedPiece>) => {
    for (const piece of pieces) {
      if (isRedacted) await writeTo(output, piece.redacted);
      else await findings.write(piece);
    }
  };
  for await (const text of textOf(input)) await write(inspection.push(text));
  await write(inspection.end());
  if (isRedacted) return;
  const documentType = inspection.documentType();
  await findings.end({
    label: label(inspection.counts(), undefined, documentType),
    ...(documentType === undefined ? {} : { documentType }),
    ...inspection.excluded(),
    ...inspection.notes(),
  });
}

/** Writes `{"findings":[…],…}`, one finding a line, nothing before there is something to tell. */
class FindingsWriter {
  #next = '{\n  "findings": [';

  constructor(private readonly output: Terminal) {}

  async write({ findings }: InspectedPiece): Promise<void> {
    let lines = '';
    for (const finding of findings) {
      lines += `${this.#next}\n    ${JSON.stringify(finding)}`;
      this.#next = ',';
    }
    await writeTo(this.output, lines);
  }

  /** Ends the list and adds other fields. */
  async end(fields: object): Promise<void> {
    const opening = this.#next === ',' ? '\n  ' : this.#next;
    const rest = Object.entries(fields).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
    await writeTo(this.output, `${opening}],\n  ${rest.join(',\n  ')}\n}\n`);
  }
}

/**
 * The text of a stream, piece by piece.
 * @throws {UsageError} when it is not UTF-8
 */
export async function* textOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  try {
    yield* utf8Pieces(input);
  } catch (error) {
    if (!(error instanceof NotUtf8Error)) throw error;
    throw new UsageError('this is not UTF-8 text; "clearmark scan" reads other formats and charsets');
  }
}
