import type { Spending } from '../budget.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { OffsetMapBuilder } from '../offset-map.js';
import { failedPart, hiddenPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import type { ZipEntry } from '../zip.js';
import { xmlText } from './office-package.js';
import { inOrder, readWordXml, type WordXmlReading } from './word-content.js';
import { WordRemainder } from './word-remainder.js';
import { readWithMammoth, type WordElement, writeTree } from './word-tree.js';

/**
 * Bodies up to here go to mammoth, which holds them as trees: 50,000 elements took up to 1 s and 140 MB, 4 MiB of
 * attributes on few elements 1.7 s and 270 MB. A page of Word has some 500 elements. Of fields mammoth reads the code
 * again at each mark, so that two million characters under 2,000 marks took 17 s.
 */
const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_ELEMENTS = 50_000;
const MOST_FIELD_MARKS = 2_000;
const MOST_FIELD_CODE_CHARACTERS = 100_000;

/**
 * The body as mammoth reads it, and as parts of their own what mammoth leaves out: newer text boxes; deleted text, field
 * codes, alternative texts, formulas; and once more what is formatted so that nobody sees it, to say so. First the body is read as any other part is: that tells whether it is
 * well-formed and small enough for mammoth, and stands if it is not.
 */
export async function* bodyParts(entry: ZipEntry, place: string, { spending }: ExtractContext): AsyncGenerator<Part> {
  const text = new TextBuilder(spending);
  const xml = new KeptXml(xmlText(entry));
  const reading = await readWordXml(xml, inOrder(text), spending);
  const tree = fitsMammoth(reading) && xml.kept ? await readWithMammoth(xml.kept).catch(() => undefined) : undefined;
  if (tree && xml.kept) {
    text.discard();
    yield* treeParts(tree, xml.kept, place, spending);
    return;
  }
  yield readPart('body', place, text.toString());
  if (reading.failure) yield failedPart('body', place, reading.failure);
}

function fitsMammoth({ failure, elements, fieldMarks, fieldCodeCharacters }: WordXmlReading): boolean {
  return (
    !failure &&
    elements <= MOST_ELEMENTS &&
    fieldMarks <= MOST_FIELD_MARKS &&
    fieldCodeCharacters <= MOST_FIELD_CODE_CHARACTERS
  );
}

async function* treeParts(tree: WordElement, xml: string, place: string, spending: Spending): AsyncGenerator<Part> {
  const text = new TextBuilder(spending);
  const numbers = new OffsetMapBuilder('paragraph');
  const hidden = new TextBuilder(spending);
  const others = new TextBuilder(spending);
  let failure: WordXmlReading['failure'];
  try {
    const paragraphs = writeTree(tree, text, numbers);
    failure = (await readWordXml([xml], new WordRemainder(hidden, others, paragraphs), spending)).failure;
  } catch (error) {
    failure = reasonOf(error);
  }
  yield { ...readPart('body', place, text.toString()), offsets: numbers.map() };
  if (!others.isBlank) yield readPart('body', `${place}, text boxes`, others.toString());
  if (!hidden.isBlank) yield hiddenPart('body', `${place}, deleted and hidden text`, hidden.toString());
  if (failure) yield failedPart('body', place, failure);
}

/** Passes XML on as it comes, and keeps it unless it is too large for mammoth. */
class KeptXml implements AsyncIterable<string> {
  kept: string | undefined = '';

  constructor(private readonly chunks: AsyncIterable<string>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for await (const chunk of this.chunks) {
      if (this.kept !== undefined) this.kept += chunk;
      if (this.kept && this.kept.length > MOST_CHARACTERS) this.kept = undefined;
      yield chunk;
    }
  }
}
