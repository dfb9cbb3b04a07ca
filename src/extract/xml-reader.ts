import { SaxesParser } from 'saxes';
import { BudgetError } from './budget.js';

export interface XmlHandler {
  /** @param attributes by name as written, prefix included */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
  comment?(text: string): void;
  /** What stands between `<!DOCTYPE` and its `>`, entity declarations included. */
  doctype?(text: string): void;
}

/**
 * Reads XML, front to back, and tells the handler. Entities that a document declares are never resolved: a reference
 * stands as it is written, so nothing is fetched and nothing multiplies.
 * @param maxDepth of elements
 * @throws {BudgetError} `too-deep`; an error without content when the XML is not well-formed
 */
export async function readXmlStream(
  chunks: AsyncIterable<string> | Iterable<string>,
  handler: XmlHandler,
  maxDepth: number,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let failed = false;
  parser.on('error', (error) => {
    // A reference to an entity it does not know is left in the text by the parser; that is what we want of it.
    if (!error.message.startsWith('undefined entity')) failed = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > maxDepth) throw new BudgetError('too-deep');
    handler.open?.(name, attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close?.(name);
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('comment', (text) => handler.comment?.(text));
  parser.on('doctype', (text) => handler.doctype?.(text));
  for await (const chunk of chunks) {
    parser.write(chunk);
    if (failed) throw new MalformedXml();
  }
  parser.close();
  if (failed) throw new MalformedXml();
}

/** Says nothing of where or on what: what is malformed may be a secret. */
class MalformedXml extends Error {
  override readonly name = 'MalformedXml';
}
