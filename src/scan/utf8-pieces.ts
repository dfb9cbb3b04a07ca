import { isUtf8 } from 'node:buffer';
import { completeUtf8 } from '../detect/utf8.js';

/** Thrown for bytes that are not UTF-8: to find nothing in what is no text would pass for "clean". */
export class NotUtf8Error extends Error {
  override readonly name = 'NotUtf8Error';
}

/**
 * The text of a stream of UTF-8, piece by piece, as it comes.
 * @throws {NotUtf8Error}
 */
export async function* utf8Pieces(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of input) {
    const bytes = Buffer.concat([rest, typeof chunk === 'string' ? Buffer.from(chunk) : chunk]);
    const whole = completeUtf8(bytes);
    if (!isUtf8(whole)) throw new NotUtf8Error();
    rest = bytes.subarray(whole.length);
    if (whole.length > 0) yield whole.toString('utf8');
  }
  if (rest.length > 0) throw new NotUtf8Error();
}
