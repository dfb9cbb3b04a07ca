import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OpenDocument } from './pdf-open.js';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type Item = TextContent['items'][number];

/** So many pieces of text are laid out at a time; hardly a page has a tenth of it. */
const ITEMS_AT_ONCE = 50_000;

/**
 * The text of a page, in pieces as large as can be laid out at once: mostly one. pdf-parse lays out; it would ask for all
 * of a page at once, and a page of millions of pieces is more than memory holds.
 */
export async function* pageText({ document, parser }: OpenDocument, number: number): AsyncGenerator<string> {
  const page = await document.getPage(number);
  for await (const content of contents(page)) {
    // pdf.js gives every caller the same page object, pdf-parse too.
    page.getTextContent = async () => content;
    // Cells of a table are told apart by the blanks that pdf.js puts between them, so pdf-parse need not put tabs.
    const { pages } = await parser.getText({ partial: [number], cellSeparator: '' });
    yield pages[0]?.text ?? '';
  }
}

async function* contents(page: PDFPageProxy): AsyncGenerator<TextContent> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  let items: Item[] = [];
  let content: TextContent | undefined;
  try {
    for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
      content = value;
      for (const item of value.items) items.push(item);
      if (items.length < ITEMS_AT_ONCE) continue;
      yield { ...content, items };
      items = [];
    }
    if (content && items.length > 0) yield { ...content, items };
  } finally {
    // Whoever stops reading stops pdf.js too.
    await reader.cancel(new Error('not needed')).catch(() => undefined);
  }
}
