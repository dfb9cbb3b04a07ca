import type { AccessInForce } from '../app/access-in-force.js';
import type { CatalogueInForce } from '../app/catalogue-in-force.js';
import { hasContent } from '../detect/custom/definition.js';
import type { Queue } from '../jobs/queue.js';
import type { Database } from '../store/database.js';
import type { FeedStatus } from '../store/label-index/follower.js';
import { missingMigrations } from '../store/migrations.js';

/** Whether all it needs is there, and what is not. */
export async function readiness(
  database: Database,
  queue: Queue,
  catalogue: CatalogueInForce,
  { access, labels }: { readonly access: AccessInForce; readonly labels: FeedStatus },
) {
  const attempt = (check: Promise<string>) => check.catch(() => 'cannot be reached');
  const checks = {
    database: await attempt(database.query('SELECT 1').then(() => 'ok')),
    migrations: await attempt(missingMigrations(database).then((m) => (m.length === 0 ? 'ok' : `${m.length} missing`))),
    queue: await attempt(queue.counts().then(() => 'ok')),
    infotypes: whatOfInfotypes(catalogue),
    'access policy': access.isCurrent() ? 'ok' : 'the latest change cannot be loaded',
    labels: whatOfLabels(labels),
  };
  return { ready: Object.values(checks).every((answer) => answer === 'ok'), checks };
}

/** Labels that are not in memory are read from the database, slowly; those that may be old are not told at all. */
function whatOfLabels({ phase, resources, lag }: FeedStatus): string {
  if (phase === 'loading') return `loading; ${resources} so far`;
  return phase === 'behind' ? `behind by ${Math.round(lag / 1000)} s; look-ups are answered with "feed-behind"` : 'ok';
}

/** A custom infotype that cannot be looked for would let pass what it is there to find. */
function whatOfInfotypes(catalogue: CatalogueInForce): string {
  if (!catalogue.isCurrent()) return 'the latest change cannot be loaded';
  const { records, problems } = catalogue.current();
  const broken = records.filter(
    ({ id, artefact, definition }) => problems.has(id) && (artefact || !hasContent(definition)),
  );
  return broken.length === 0 ? 'ok' : `${broken.length} cannot be used; "GET /v1/infotypes" says why`;
}
