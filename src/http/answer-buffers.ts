import type { FastifyReply } from 'fastify';

/** Bytes that a buffer has at least: as much as an answer about a hundred resources takes, twice. */
const usual = 64 * 1024;
/** Larger ones are not kept. */
const largest = 512 * 1024;
const mostKept = 32;

/**
 * Buffers for answers, used again once they are sent: made anew for each answer they would have the garbage collector at
 * work all the time.
 */
export class AnswerBuffers {
  readonly #free: Buffer[] = [];

  /** A buffer of at least so many bytes; what stands in it is of no meaning. */
  take(size: number): Buffer {
    const kept = size <= usual ? this.#free.pop() : undefined;
    return kept ?? Buffer.allocUnsafeSlow(Math.max(size, usual));
  }

  /** Takes a buffer back when an answer has been handed to the system in full; of one that broke off, never. */
  giveBackAfter(reply: FastifyReply, buffer: Buffer): void {
    if (buffer.length > largest) return;
    reply.raw.once('finish', () => {
      if (this.#free.length < mostKept) this.#free.push(buffer);
    });
  }
}
