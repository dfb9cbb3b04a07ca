import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ArtefactError, type Bytes } from '../detect/custom/artefact.js';

/** Whoever looks a value up may do so long after another artefact took this one's place: closed when nobody can. */
const closing = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

/**
 * An artefact in a file. What is asked for is read in place: pages that are used often stay in the system's cache, which
 * all processes share. The file may be removed while it is open.
 * @throws {ArtefactError} when it cannot be opened
 */
export function openArtefactFile(path: string): Bytes {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch {
    throw new ArtefactError('the file of the artefact is missing');
  }
  const { size } = fstatSync(descriptor);
  const bytes: Bytes = {
    size,
    read(position, into) {
      for (let read = 0; read < into.length; ) {
        const more = readSync(descriptor, into, read, into.length - read, position + read);
        if (more === 0) throw new ArtefactError('the artefact is cut short');
        read += more;
      }
    },
  };
  closing.register(bytes, descriptor);
  return bytes;
}
