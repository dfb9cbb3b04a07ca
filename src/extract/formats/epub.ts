import { posix } from 'node:path';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { readXmlStream } from '../xml-reader.js';
import { openZip, readEntry, type ZipEntry } from '../zip.js';

const images = /\.(png|jpe?g|gif|bmp|tiff?|webp|avif|jxl)$/i;
const fonts = /(\.(ttf|otf|woff2?|ttc)|\/)$/i;
const pages = /\.(x?html?|xht)$/i;
const plain = /\.(css|js|txt)$/i;
const markup = /\.(opf|ncx|xml|svg|smil|xpgt|plist|rdf)$/i;

/**
 * A book: its chapters in the order in which they are read, then pages that stand in no order; what its package says of
 * it, contents and styles; other files as attachments. Files that its encryption list names are encrypted.
 */
export async function* readEpub(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const entries = await openZip(bytes, context.spending);
  const book = await describe(entries, context);
  const order = new Map(book.spine.map((path, index) => [path, index]));
  const rank = ({ name }: ZipEntry) => order.get(name) ?? order.size;
  const counts = new Map<string, number>();
  let pictures = 0;
  for (const entry of [...entries].sort((a, b) => rank(a) - rank(b))) {
    if (images.test(entry.name)) pictures += 1;
    if (entry.name === 'mimetype' || images.test(entry.name) || fonts.test(entry.name)) continue;
    const [type, what] = roleOf(entry.name, order.has(entry.name));
    const number = (counts.get(what) ?? 0) + 1;
    const place = `${what} ${number}`;
    counts.set(what, number);
    if (entry.encrypted || book.encrypted.has(entry.name)) yield failedPart('attachment', place, 'encrypted');
    else yield* readFile(entry, type, place, context);
  }
  const names = new TextBuilder(context.spending).append(entries.map(({ name }) => name).join('\n'));
  yield readPart('metadata', 'names of files', names.toString());
  if (pictures > 0) yield skippedPart('attachment', `${pictures} images`, 'image-without-ocr');
}

/** What to read it as (nothing: as whatever it is) and what to call it. */
function roleOf(name: string, inSpine: boolean): [type: string | undefined, what: string] {
  if (inSpine) return ['text/html', 'chapter'];
  if (pages.test(name)) return ['text/html', 'page beside'];
  if (plain.test(name)) return ['text/plain', 'style or script'];
  if (markup.test(name)) return ['application/xml', 'description'];
  return [undefined, 'embedded file'];
}

async function* readFile(
  entry: ZipEntry,
  type: string | undefined,
  place: string,
  context: ExtractContext,
): AsyncGenerator<Part> {
  try {
    const bytes = await readEntry(entry);
    if (!type) yield* context.nested(bytes, entry.name, place);
    else
      for await (const part of context.inner(bytes, type, place)) {
        yield type === 'application/xml' && part.kind === 'body' ? { ...part, kind: 'metadata' } : part;
      }
  } catch (error) {
    yield failedPart('body', place, reasonOf(error));
  }
}

interface Book {
  /** Paths in the archive, in reading order. */
  readonly spine: readonly string[];
  readonly encrypted: ReadonlySet<string>;
}

/** What the container, its package and the list of what is encrypted say; a broken one says as much as it does. */
async function describe(entries: readonly ZipEntry[], context: ExtractContext): Promise<Book> {
  const packagePaths: string[] = [];
  await elements(entries, 'META-INF/container.xml', context, (name, { 'full-path': path }) => {
    if (name.endsWith('rootfile') && path) packagePaths.push(path);
  });
  const spine: string[] = [];
  for (const path of packagePaths) {
    const files = new Map<string, string>();
    const folder = posix.dirname(path);
    await elements(entries, path, context, (name, { id, href, idref }) => {
      if (name.endsWith('item') && id && href) files.set(id, posix.join(folder, unescaped(href)));
      const file = name.endsWith('itemref') && idref ? files.get(idref) : undefined;
      if (file) spine.push(file);
    });
  }
  const encrypted = new Set<string>();
  await elements(entries, 'META-INF/encryption.xml', context, (name, { URI: path }) => {
    if (name.endsWith('CipherReference') && path) encrypted.add(unescaped(path));
  });
  return { spine, encrypted };
}

async function elements(
  entries: readonly ZipEntry[],
  path: string,
  { spending }: ExtractContext,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  const entry = entries.find(({ name }) => name === path);
  if (!entry || entry.encrypted) return;
  try {
    await readXmlStream([(await readEntry(entry)).toString('utf8')], { open }, spending.budget.depth);
  } catch {
    // It is read once more as a file of the book, and reported there.
  }
}

function unescaped(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
