import type { LabelFeed } from '../app/labels-at-hand.js';
import type { LookUpDependencies } from '../app/look-up.js';
import type { Clock, Rules } from '../app/rules.js';
import { writeLookUp, writeLookUpAtHand } from '../app/write-look-up.js';
import type { Metrics } from '../server/metrics.js';
import type { ServiceConfig, ServiceParts, Tail } from '../service.js';
import { isPlainUri } from '../sources/uri.js';
import { type Follower, openFollower } from '../store/label-index/follower.js';
import { LabelIndex, type LabelOrigin } from '../store/label-index/label-index.js';

/** Long enough for Postgres to restart, short enough that nobody relies on labels that nobody vouches for. Seconds. */
const usualFeedBound = 5;

/** Look-ups, counted. */
export function bindLookUps(labels: LookUpDependencies, metrics: Pick<Metrics, 'lookups'>) {
  const count = ({ usable, unusable }: { usable: number; unusable: number }, from: 'memory' | 'database') => {
    if (usable > 0) metrics.lookups.inc({ usable: 'true', from }, usable);
    if (unusable > 0) metrics.lookups.inc({ usable: 'false', from }, unusable);
  };
  return {
    lookUp: async (...request: Tail<typeof writeLookUp>) => {
      const written = await writeLookUp(labels, ...request);
      count(written, 'database');
      return written.json;
    },
    lookUpAtHand: (...request: Tail<typeof writeLookUpAtHand>) => {
      const written = writeLookUpAtHand(labels, ...request);
      if (written) count(written, 'memory');
      return written;
    },
  };
}

/** Labels in memory, once they are started. */
export function openLabelFeed(
  { databaseUrl, feedBound = usualFeedBound }: ServiceConfig,
  rules: Rules,
  clock: Clock,
  { labels }: ServiceParts,
) {
  const index = new LabelIndex({
    classes: rules.classes,
    now: clock,
    keepVersions: () => rules.policy.keepVersions,
    isCanonical: isPlainUri,
  });
  const follower = labels
    ? openFixedLabels(index, () => labels(rules))
    : openFollower({ databaseUrl, index, bound: feedBound * 1000 });
  return { ...follower, overdue: (id: number) => index.overdue(id) } satisfies LabelFeed;
}

/** Labels that never change, in place of those that the database has. */
function openFixedLabels(index: LabelIndex, origin: () => Promise<LabelOrigin>): Follower {
  let loading: Promise<void> | undefined;
  const loaded = () => {
    loading ??= origin().then((labels) => index.update(labels));
    return loading;
  };
  return {
    start: () => void loaded(),
    status: () => ({ phase: 'following', resources: index.loaded, lag: 0 }),
    view: () => index.view,
    caughtUp: loaded,
    close: async () => undefined,
  };
}
