import { type CheckDependencies, check } from '../app/check.js';
import { checkAtHand } from '../app/check-at-hand.js';
import { streamCheck } from '../app/check-stream.js';
import type { Outcome } from '../decide/decide.js';
import type { Metrics } from '../server/metrics.js';
import type { Tail } from '../service.js';

/** Retrieval checks, counted. */
export function bindChecks(
  deps: () => CheckDependencies,
  { checkSeconds, decisions }: Pick<Metrics, 'checkSeconds' | 'decisions'>,
) {
  return {
    check: async (...request: Tail<typeof check>) => {
      const end = checkSeconds.startTimer();
      const answer = await check(deps(), ...request);
      const counts = new Map<Outcome, number>();
      for (const { outcome } of answer.results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      for (const [outcome, count] of counts) decisions.inc({ outcome }, count);
      end();
      return answer;
    },
    checkStream: async function* (...request: Tail<typeof streamCheck>) {
      for await (const line of streamCheck(deps(), ...request)) {
        if ('result' in line) decisions.inc({ outcome: line.result.outcome });
        yield line;
      }
    },
    checkAtHand: async (...request: Tail<typeof checkAtHand>) => {
      const end = checkSeconds.startTimer();
      const written = await checkAtHand(deps(), ...request);
      if (written === null) return null;
      for (const [outcome, count] of written.outcomes) decisions.inc({ outcome }, count);
      end();
      return written;
    },
  };
}
