import type { Format } from '../format.js';
import { readMembers } from '../members.js';
import { tarMembers } from '../tar.js';

/** A tar archive: its members as documents of their own. */
export const readTar: Format = (bytes, context) => readMembers(tarMembers(whole(bytes)), context);

async function* whole(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
