import type { Database } from '../store/database.js';
import {
  countFeedback,
  type FeedbackRecord,
  findingsAt,
  insertFeedback,
  listFeedback,
  type ReviewVerdict,
} from '../store/feedback.js';
import { resourceId, resourceNumber } from '../store/lookup.js';
import type { CatalogueInForce } from './catalogue-in-force.js';
import { ServiceError } from './errors.js';
import { type Page, type PageRequest, pageOf, readCursor, writeCursor } from './page.js';
import { unknownResource } from './resources.js';

export interface FeedbackDependencies {
  readonly database: Database;
  readonly catalogue: Pick<CatalogueInForce, 'current'>;
}

/** Which finding of a resource, and what somebody says of it. */
export interface FeedbackRequest {
  readonly infotype: string;
  /** Number of its part, and where it begins there: where the resource has several of the infotype. */
  readonly part?: number | undefined;
  readonly start?: number | undefined;
  readonly verdict: ReviewVerdict;
}

/** What was said, as it is shown. */
export interface FeedbackAnswer extends Omit<FeedbackRecord, 'id' | 'resource' | 'at'> {
  /** Id of the resource. */
  readonly resource: string;
  /** ISO 8601. */
  readonly at: string;
}

/** How right reviewers find an infotype. */
export interface ReviewedInfotype {
  readonly infotype: string;
  /** Findings by what was said of them last. */
  readonly right: number;
  readonly wrong: number;
  /** Findings of which reviewers do not say the same. */
  readonly disputed: number;
  /** The share that is right; of what was reviewed, which need not be like the rest. */
  readonly precision: number;
}

/**
 * Keeps what a reviewer says of a finding: where it stands and, of a trained classifier's, the hashed features of its
 * part, which the next training learns from. No text.
 * @throws {ServiceError} `not_found` for a resource or finding that is not there, `conflict` where several are
 */
export async function giveFeedback(
  { database, catalogue }: FeedbackDependencies,
  who: string,
  resource: string,
  { infotype, part, start, verdict }: FeedbackRequest,
): Promise<FeedbackAnswer> {
  const number = resourceNumber(resource);
  if (number === null) throw unknownResource();
  const isTrained = catalogue
    .current()
    .records.some(({ id, definition }) => id === infotype && definition.kind === 'trained-classifier');
  const [finding, another] = await findingsAt(database, number, infotype, { part, start }, isTrained);
  if (!finding) {
    const detail = 'the resource has no such finding now; "GET /v1/resources/{id}" lists its findings';
    throw new ServiceError('not_found', `infotype: ${detail}`, [{ field: 'infotype', detail }]);
  }
  if (another) {
    const field = finding.part === another.part ? 'start' : 'part';
    const detail = 'there are several findings of this infotype; say which';
    throw new ServiceError('conflict', `${field}: ${detail}`, [{ field, detail }]);
  }
  const kept = isTrained ? finding : { ...finding, features: null, keyId: null };
  return toAnswer(await insertFeedback(database, number, kept, { verdict, who }));
}

/** What was said, newest first. @throws {ServiceError} `cursor_invalid`, `not_found` */
export async function feedbackGiven(
  { database }: FeedbackDependencies,
  filter: { readonly infotype?: string | undefined; readonly resource?: string | undefined },
  request: PageRequest,
): Promise<Page<FeedbackAnswer>> {
  const resource = filter.resource === undefined ? undefined : resourceNumber(filter.resource);
  if (resource === null) throw unknownResource();
  const [before] = readCursor('feedback', 1, request.cursor) ?? [];
  const from = before === undefined ? null : Number(before) || 0;
  const rows = await listFeedback(database, { ...filter, resource }, from, request.limit + 1);
  return pageOf(rows, request.limit, toAnswer, ({ id }) => writeCursor('feedback', String(id)));
}

/** How right reviewers find each infotype of which they said anything. */
export async function reviewedInfotypes({ database }: FeedbackDependencies): Promise<ReviewedInfotype[]> {
  const counts = await countFeedback(database);
  return counts.map((one) => ({ ...one, precision: one.right / Math.max(1, one.right + one.wrong) }));
}

function toAnswer({ id: _, resource, at, ...said }: FeedbackRecord): FeedbackAnswer {
  return { ...said, resource: resourceId(resource), at: at.toISOString() };
}
