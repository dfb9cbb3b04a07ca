import { setImmediate } from 'node:timers/promises';

/** How much is inspected, in UTF-16 code units, before other requests get their turn. */
const turn = 256 * 1024;

/** Tells how much was inspected, text by text; waits now and then, so that one request does not hold up all others. */
export function takeTurns(): (inspected: number) => Promise<void> {
  let since = 0;
  return async (inspected) => {
    since += inspected;
    if (since < turn) return;
    since = 0;
    await setImmediate();
  };
}
