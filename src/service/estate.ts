import { coverage } from '../app/coverage.js';
import { cancelCrawl, getCrawl, listCrawls, listUnread, pauseCrawl, resumeCrawl, startCrawl } from '../app/crawls.js';
import { deadJobs } from '../app/dead-jobs.js';
import { overrideLabel, removeOverride } from '../app/override-label.js';
import { reconcile } from '../app/reconcile.js';
import { resource, resources } from '../app/resources.js';
import { getSchedule, removeSchedule, setSchedule } from '../app/schedule.js';
import { changeSource, createSource, deleteSource, getSource, listSources, testSource } from '../app/sources.js';
import { getWrite, requestWrite } from '../app/write-label.js';
import { bind, settled } from './bind.js';

type EstateDependencies = Parameters<typeof resources>[0] &
  Parameters<typeof overrideLabel>[0] &
  Parameters<typeof requestWrite>[0] &
  Parameters<typeof coverage>[0] &
  Parameters<typeof reconcile>[0] &
  Parameters<typeof createSource>[0] &
  Parameters<typeof deleteSource>[0] &
  Parameters<typeof setSchedule>[0] &
  Parameters<typeof startCrawl>[0] & { readonly queue: Parameters<typeof deadJobs>[0] };

/** What there is to label: sources, their crawls, what these found, and what became of it. */
export function bindEstate(deps: EstateDependencies, labelsShown: () => Promise<void>) {
  return {
    ...bind(deps, { coverage, reconcile }),
    ...bind(deps.queue, { deadJobs }),
    resources: {
      ...bind(deps, { list: resources, get: resource }),
      ...settled(labelsShown, bind(deps, { override: overrideLabel, removeOverride })),
    },
    labelWrites: bind(deps, { request: requestWrite, get: getWrite }),
    sources: bind(deps, {
      create: createSource,
      list: listSources,
      get: getSource,
      change: changeSource,
      remove: deleteSource,
      test: testSource,
    }),
    schedules: bind(deps, { get: getSchedule, set: setSchedule, remove: removeSchedule }),
    crawls: {
      ...bind(deps, {
        start: startCrawl,
        list: listCrawls,
        unread: listUnread,
        cancel: cancelCrawl,
        pause: pauseCrawl,
        resume: resumeCrawl,
      }),
      // Whoever sees that a crawl has ended finds its labels.
      ...settled(labelsShown, bind(deps, { get: getCrawl })),
    },
  };
}
