import type { Part } from '../part.js';
import { readXmlStream, type XmlHandler } from '../xml-reader.js';
import { LabelProperties, labelParts } from './file-label.js';

const PDFX = 'http://ns.adobe.com/pdfx/1.3/';

/** What pdf.js tells of a document besides its pages. */
interface Described {
  getMetadata(): Promise<{
    /** `Custom`: the keys of the Info dictionary that the standard does not know. */
    readonly info: object & { readonly Custom?: unknown };
    readonly metadata: { getRaw(): unknown } | null;
  }>;
}

/**
 * The labels of a PDF: properties of the document and of its metadata (XMP), one label in both counted once. Where only
 * one of the two has it set it is set: a program that knows one of them alone must not hide what the other says.
 * @param depth of elements in XMP
 */
export async function* pdfLabels(document: Described, depth: number): AsyncGenerator<Part> {
  // Whoever reads them for their text says what is wrong with them.
  const described = await document.getMetadata().catch(() => null);
  const info = new LabelProperties();
  for (const [key, value] of Object.entries(described?.info.Custom ?? {})) {
    if (typeof value === 'string') info.add(key, value);
  }
  const xmp = new XmpProperties();
  await readXmlStream([String(described?.metadata?.getRaw() ?? '')], xmp, depth).catch(() => undefined);
  const first = info.stored('pdf-info');
  const second = xmp.properties.stored('pdf-xmp');
  const others = second.labels.filter(({ id }) => !first.labels.some((label) => label.id === id));
  yield* labelParts({ ...first, labels: [...first.labels, ...others], problem: first.problem ?? second.problem });
}

/** Takes the labels from XMP: properties of the namespace for what is PDF's own, as elements or as attributes. */
class XmpProperties implements XmlHandler {
  readonly properties = new LabelProperties();
  #prefixes: string[] = ['pdfx'];
  #name = '';
  #value = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(attributes)) {
      if (value === PDFX && key.startsWith('xmlns:')) this.#prefixes.push(key.slice('xmlns:'.length));
    }
    for (const [key, value] of Object.entries(attributes)) this.properties.add(this.#local(key), value);
    this.#name = this.#local(name);
    this.#value = '';
  }

  text(text: string): void {
    if (this.#name !== '' && this.#value.length <= 1000) this.#value += text.slice(0, 1000);
  }

  close(name: string): void {
    if (this.#name !== '' && this.#name === this.#local(name)) this.properties.add(this.#name, this.#value);
    this.#name = '';
  }

  /** The name without the prefix of the namespace; empty for one of another. */
  #local(name: string): string {
    const at = name.indexOf(':');
    return at > 0 && this.#prefixes.includes(name.slice(0, at)) ? name.slice(at + 1) : '';
  }
}
