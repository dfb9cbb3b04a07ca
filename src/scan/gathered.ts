import type { ScanFound } from './task.js';

/** What is told in one message, at most. */
const TOGETHER = 100;
/** Reading so much of a text takes no time worth telling of, whatever it says. Bytes. */
const QUICK_BYTES = 64 * 1024;
const quickTypes = /^(text\/|application\/(json|xml|yaml|toml)$)/;

/**
 * Tells what is found in groups where nothing can go wrong meanwhile: a message takes longer than most of the many small
 * texts in a large archive. All else is told before anything further is read, which may never come back.
 */
export async function* gathered(founds: AsyncIterable<ScanFound>): AsyncGenerator<readonly ScanFound[]> {
  let held: ScanFound[] = [];
  let isQuick = false;
  for await (const found of founds) {
    held.push(found);
    if (found.kind === 'member-begins') {
      const { content } = found.member;
      isQuick = !content || (content.bytes <= QUICK_BYTES && quickTypes.test(content.mediaType));
    }
    if (isQuick && held.length < TOGETHER) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}
