/** Something that is renewed now and then, and whenever somebody asks. */
export interface Renewal<T> {
  /** Resolves with what a run gave that began after this was asked for: never with what was so before. */
  renew(): Promise<T>;
  close(): void;
}

/**
 * Runs work each so many milliseconds and when asked, one run after another. Whoever asks during a run shares the next
 * one: when a run hangs, one waits behind it, however often it is asked for meanwhile.
 */
export function openRenewal<T>(work: () => Promise<T>, every: number): Renewal<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  const renew = (): Promise<T> => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        const run = work();
        running = run;
        return run;
      });
    return next;
  };
  let looking = false;
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    // What cannot be renewed now is tried again the next time.
    void renew()
      .catch(() => undefined)
      .finally(() => {
        looking = false;
      });
  }, every).unref();
  return { renew, close: () => clearInterval(timer) };
}
