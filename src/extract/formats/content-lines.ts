import iconv from 'iconv-lite';
import { decodeText } from '../charset.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, type Part, readPart, skippedPart } from '../part.js';
import { TextBuilder } from '../text-builder.js';

/** `NAME;PARAMETERS:value`; a parameter in quotes may hold a colon. */
const contentLine = /^([\w.-]{1,100})((?:;(?:[^":;]|"[^"]*")*)*):([\s\S]*)$/;
const structure = /^(BEGIN|END|VERSION|PRODID)$/i;

/**
 * Calendars and address cards (RFC 5545, RFC 6350, and vCard 2.1): one `NAME: value` line a property, lines put together
 * that were folded; attached files as documents, photos counted.
 */
export async function* readContentLines(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const body = new TextBuilder(context.spending);
  const attached: Buffer[] = [];
  let pictures = 0;
  let open = 0;
  let failure: unknown;
  try {
    for (const line of unfolded(decodeText(bytes).text)) {
      const [, name = '', parameters = '', value = ''] = contentLine.exec(line) ?? [];
      const data = attachedData(parameters, value);
      if (/^(BEGIN|END)$/i.test(name)) open += name.toUpperCase() === 'BEGIN' ? 1 : -1;
      if (name === '') body.append(line).append('\n');
      else if (!data) body.append(property(name, parameters, value));
      else if (/^(.*\.)?(PHOTO|LOGO|IMAGE)$/i.test(name)) pictures += 1;
      else attached.push(data);
      if (data) body.append(`${name}: ${parameters}\n`);
    }
  } catch (error) {
    failure = error;
  }
  yield readPart('body', 'body', body.toString());
  for (const [index, data] of attached.entries()) {
    context.spending.entries(1);
    yield* context.nested(data, '', `attachment ${index + 1}`);
  }
  if (pictures > 0) yield skippedPart('attachment', `${pictures} images`, 'image-without-ocr');
  if (failure) yield failedPart('body', 'body', reasonOf(failure));
  else if (open > 0) yield failedPart('body', 'body', 'malformed');
}

/** Lines, those put together that go on behind a blank, or behind `=` where quoted-printable is used. */
function* unfolded(text: string): Generator<string> {
  let pieces: string[] = [];
  let soft = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const folded = soft || (pieces.length > 0 && /^[ \t]/.test(line));
    if (!folded) {
      if (pieces.length > 0) yield pieces.join('');
      pieces = [];
    }
    pieces.push(folded && !soft ? line.slice(1) : line);
    soft = line.endsWith('=') && /;ENCODING=QUOTED-PRINTABLE/i.test(pieces[0] ?? '');
    if (soft) pieces.push(`${(pieces.pop() ?? '').slice(0, -1)}`);
  }
  if (pieces.length > 0) yield pieces.join('');
}

function property(name: string, parameters: string, value: string): string {
  if (structure.test(name)) return name.toUpperCase() === 'END' ? '\n' : '';
  const written = /;ENCODING=QUOTED-PRINTABLE/i.test(parameters) ? quotedPrintable(value, parameters) : value;
  const told = parameters
    .split(';')
    .filter((parameter) => parameter !== '' && !/^(ENCODING|CHARSET|VALUE|LANGUAGE)=/i.test(parameter))
    .join(' ');
  return `${name}${told === '' ? '' : ` (${told})`}: ${unescaped(written)}\n`;
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
}

function quotedPrintable(value: string, parameters: string): string {
  const bytes = value.replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const charset = /;CHARSET="?([\w.:-]{1,40})/i.exec(parameters)?.[1] ?? 'utf-8';
  // Characters that were not escaped stand as they are.
  if (/[^\0-\xff]/.test(bytes)) return value;
  return iconv.decode(Buffer.from(bytes, 'latin1'), iconv.encodingExists(charset) ? charset : 'utf-8');
}

function attachedData(parameters: string, value: string): Buffer | undefined {
  if (/;ENCODING="?(b|base64)"?(;|$)/i.test(parameters)) return Buffer.from(value, 'base64');
  const url = /^data:[^,]{0,200};base64,/i.exec(value);
  return url ? Buffer.from(value.slice(url[0].length), 'base64') : undefined;
}
