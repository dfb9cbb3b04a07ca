import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Where a command writes. */
export type Terminal = Writable & { readonly isTTY?: boolean };

/** Whoever read the output has gone (`| head`): there is nobody to write for, and nothing to complain of. */
export class OutputClosedError extends Error {
  override readonly name = 'OutputClosedError';
}

/** Streams that have a listener for errors: without one, the error of a write that is under way ends the program. */
const guarded = new WeakSet<Terminal>();

/**
 * Writes text and waits while the reader is behind, so that memory stays flat.
 * @throws {OutputClosedError} when the reader closed its end
 */
export async function writeTo(stream: Terminal, text: string): Promise<void> {
  if (!guarded.has(stream)) {
    guarded.add(stream);
    stream.on('error', () => undefined);
  }
  if (stream.destroyed || stream.errored || !stream.writable) throw new OutputClosedError();
  if (text === '' || stream.write(text)) return;
  await once(stream, 'drain').catch(() => {
    throw new OutputClosedError();
  });
}
