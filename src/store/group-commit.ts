/** What could not be written: the queue is full, it took too long, or writing failed. */
export class NotWrittenError extends Error {
  override readonly name = 'NotWrittenError';
  constructor(readonly reason: 'full' | 'too-late' | 'closed' | 'failed') {
    super(`the entry was not written: ${reason}`);
  }
}

export interface GroupCommitBounds {
  /** Items written at once. */
  readonly batch: number;
  /** Items that may wait; one more is refused. */
  readonly waiting: number;
  /** Bytes that may wait in all. */
  readonly bytes: number;
  /** Milliseconds that an item waits for its turn at most. */
  readonly patience: number;
}

export interface GroupCommit<Item> {
  /**
   * Resolves when the item is written.
   * @throws {NotWrittenError} when it was not, or when nobody can tell
   */
  append(item: Item, bytes: number): Promise<void>;
  /** Writes what waits, and takes no more. */
  close(): Promise<void>;
}

interface Waiting<Item> {
  readonly item: Item;
  readonly bytes: number;
  readonly until: number;
  readonly resolve: () => void;
  readonly reject: (error: NotWrittenError) => void;
}

/**
 * Writes what several callers append at the same time in one go: while one batch is being written, the next gathers.
 * Nobody waits for company: an item that finds nothing at work is written at once.
 * @param write writes a batch in order, all or nothing, and settles in bounded time
 */
export function openGroupCommit<Item>(
  write: (items: readonly Item[]) => Promise<void>,
  bounds: GroupCommitBounds,
): GroupCommit<Item> {
  const waiting: Waiting<Item>[] = [];
  let bytesWaiting = 0;
  let closed = false;
  let work: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const leave = (count: number) => {
    const left = waiting.splice(0, count);
    for (const { bytes } of left) bytesWaiting -= bytes;
    return left;
  };
  /** Those who wait longest stand first, so the first one's time is the next to run out. */
  const watch = () => {
    clearTimeout(timer);
    const first = waiting[0];
    if (first) timer = setTimeout(refuseLate, Math.max(0, first.until - performance.now())).unref();
  };
  const refuseLate = () => {
    const now = performance.now();
    const late = waiting.findIndex(({ until }) => until > now);
    for (const { reject } of leave(late === -1 ? waiting.length : late)) reject(new NotWrittenError('too-late'));
    watch();
  };
  const drain = async () => {
    // What comes in the same turn of the event loop goes along.
    await new Promise<void>((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = leave(bounds.batch);
      watch();
      const failure = await write(batch.map(({ item }) => item)).then(
        () => null,
        () => new NotWrittenError('failed'),
      );
      for (const { resolve, reject } of batch) {
        if (failure) reject(failure);
        else resolve();
      }
    }
    work = null;
  };
  return {
    append(item, bytes) {
      if (closed) return Promise.reject(new NotWrittenError('closed'));
      if (waiting.length >= bounds.waiting || bytesWaiting + bytes > bounds.bytes) {
        return Promise.reject(new NotWrittenError('full'));
      }
      return new Promise((resolve, reject) => {
        waiting.push({ item, bytes, until: performance.now() + bounds.patience, resolve, reject });
        bytesWaiting += bytes;
        if (waiting.length === 1) watch();
        work ??= drain();
      });
    },
    async close() {
      closed = true;
      await work;
      clearTimeout(timer);
    },
  };
}
