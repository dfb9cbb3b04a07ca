import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, hiddenPart, type Part, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { embeddedDocument } from './ole-object.js';
import { RtfReader, type RtfSink } from './rtf-reader.js';
import { type Region, regions } from './rtf-regions.js';

/**
 * Rich Text Format: the body, headers and footers, notes, comments, hidden and deleted text, properties, fields and
 * drawings as parts of their own; embedded objects as documents; pictures counted. Of destinations that nobody knows
 * the text is kept too. What is cut short is read as far as it goes, and is malformed.
 */
export async function* readRtf(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const content = new RtfContent(context);
  let failure: unknown;
  try {
    new RtfReader(bytes, content, context.spending.budget.depth).read();
  } catch (error) {
    failure = error;
  }
  yield* content.parts();
  for (const [index, object] of content.objects.entries()) {
    const place = `embedded object ${index + 1}`;
    context.spending.entries(1);
    const { bytes: inner, name } = embeddedDocument(object);
    yield* context.nested(inner, name, place);
  }
  if (failure) yield failedPart('body', 'body', reasonOf(failure));
}

class RtfContent implements RtfSink {
  readonly #texts = new Map<Region, TextBuilder>();
  readonly objects: Buffer[] = [];
  #pictures = 0;

  constructor(private readonly context: ExtractContext) {}

  text(region: Region, text: string): void {
    let builder = this.#texts.get(region);
    if (!builder) {
      builder = new TextBuilder(this.context.spending);
      this.#texts.set(region, builder);
    }
    builder.append(text);
  }

  endOfGroup(region: Region): void {
    this.#texts.get(region)?.newline();
  }

  picture(): void {
    this.#pictures += 1;
  }

  object(bytes: Buffer): void {
    this.objects.push(bytes);
  }

  *parts(): Generator<Part> {
    for (const region of Object.values(regions)) {
      const text = this.#texts.get(region);
      if (!text || (text.isBlank && region !== regions.body)) continue;
      yield (region.isHidden ? hiddenPart : readPart)(region.kind, region.place, text.toString());
    }
    if (this.#pictures > 0) yield skippedPart('attachment', `${this.#pictures} images`, 'image-without-ocr');
  }
}
