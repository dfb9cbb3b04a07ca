import { type ActivityFilter, activity, exportActivity, toActivity } from '../app/activity.js';
import { decision } from '../app/decisions.js';
import { eraseDecisions } from '../app/erase-decisions.js';
import { type EvaluateDependencies, evaluate, evaluateAll } from '../app/evaluate.js';
import { ocsfEvent } from '../app/ocsf.js';
import { replay } from '../app/replay.js';
import { searchActions, searchResourcesFor, searchSubjects } from '../app/search-access.js';
import { release } from '../project.js';
import type { Metrics } from '../server/metrics.js';
import type { Tail } from '../service.js';
import { bind } from './bind.js';

/** What AuthZEN asks, counted. */
export function bindEvaluations(deps: EvaluateDependencies, { decisions }: Pick<Metrics, 'decisions'>) {
  const counted = <Decision extends { readonly decision: boolean }>(made: readonly Decision[]) => {
    for (const { decision } of made) decisions.inc({ outcome: decision ? 'permit' : 'deny' });
  };
  return {
    evaluate: async (...request: Tail<typeof evaluate>) => {
      const made = await evaluate(deps, ...request);
      counted([made]);
      return made;
    },
    evaluateAll: async (...request: Tail<typeof evaluateAll>) => {
      const made = await evaluateAll(deps, ...request);
      counted(made);
      return made;
    },
    ...bind(deps, { searchSubjects, searchResources: searchResourcesFor, searchActions }),
  };
}

type LogDependencies = Parameters<typeof decision>[0] &
  Parameters<typeof replay>[0] &
  Parameters<typeof eraseDecisions>[0] &
  Parameters<typeof activity>[0];

/** What was decided: to be read, asked again, forgotten. */
export function bindLog(deps: LogDependencies) {
  return {
    ...bind(deps, { decision, replay, eraseDecisions }),
    activity: {
      ...bind(deps, { list: activity }),
      events: (filter: ActivityFilter, after: string | undefined) =>
        exportActivity(deps, filter, after, (row) => ocsfEvent(row, release)),
      rows: (filter: ActivityFilter, after: string | undefined) => exportActivity(deps, filter, after, toActivity),
    },
  };
}
