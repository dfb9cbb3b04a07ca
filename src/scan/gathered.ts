import type { ScanFound } from './task.js';

/** What is told in one message, at most. */
const TOGETHER = 100;
/** Reading so much of a text takes no time worth telling of, whatever it says. Bytes. */
const QUICK_BYTES = 64 * 1024;
const quickTypes = /^(text\/|application\/(json|xml|yaml|toml)$)/;

/**
 * Tells what is found in groups where nothing can go wrong meanwhile: a message takes longer than most of the many small
 * texts in a large archive. All else is told before anything further is read, which may never come back.
 * @param bytes how large the document is
 */
export async function* gathered(founds: AsyncIterable<ScanFound>, bytes: number): AsyncGenerator<readonly ScanFound[]> {
  let held: ScanFound[] = [];
  let isQuick = false;
  for await (const found of founds) {
    held.push(found);
    if (found.kind === 'media-type') isQuick = isQuickToRead(bytes, found.mediaType);
    else if (found.kind === 'member-begins') {
      const { content } = found.member;
      isQuick = !content || isQuickToRead(content.bytes, content.mediaType);
    }
    if (isQuick && held.length < TOGETHER) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}

function isQuickToRead(bytes: number, mediaType: string): boolean {
  return bytes <= QUICK_BYTES && quickTypes.test(mediaType);
}
