import { BudgetError } from '../budget.js';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { rawText } from './text.js';

const START = Buffer.from('From ', 'latin1');

/**
 * A mailbox: every mail in it as a document, and the lines that stand before each of them. Beyond as many mails as there
 * may be, the rest is read as it stands.
 */
export async function* readMbox(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const lines = new TextBuilder(context.spending);
  let number = 0;
  let at = Math.max(0, bytes.indexOf(START));
  try {
    while (at < bytes.length) {
      context.spending.entries(1);
      const next = nextMail(bytes, at + START.length);
      const lineEnd = bytes.indexOf('\n', at);
      const from = lineEnd < 0 || lineEnd >= next ? next : lineEnd + 1;
      lines.append(decodeText(bytes.subarray(at, from)).text).newline();
      number += 1;
      yield* context.nested(unquoted(bytes.subarray(from, next)), 'message.eml', `message ${number}`);
      if (context.spending.charactersLeft <= 0) throw new BudgetError('too-many-characters');
      at = next;
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'too-many-entries') yield* rawText(bytes.subarray(at), context);
    yield failedPart('attachment', `after message ${number}`, reason);
  }
  if (!lines.isBlank) yield readPart('header', 'lines before messages', lines.toString());
}

/** A mail begins with `From ` behind an empty line, and goes on with a header. */
function nextMail(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(START, from); at >= 0; at = bytes.indexOf(START, at + 1)) {
    if (!/\n\r?\n$/.test(bytes.toString('latin1', Math.max(0, at - 3), at))) continue;
    if (/^From [^\r\n]{1,300}\r?\n(>?From [^\r\n]*\r?\n)?[!-9;-~]{1,76}:/.test(bytes.toString('latin1', at, at + 700)))
      return at;
  }
  return bytes.length;
}

/** Lines that began with `From ` were written with `>` before them. */
function unquoted(mail: Buffer): Buffer {
  if (!mail.includes('>From ')) return mail;
  return Buffer.from(mail.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
