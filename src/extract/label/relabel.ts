import { type Budget, BudgetError, Spending } from '../budget.js';
import { extract } from '../extract.js';
import { detectMediaType } from '../media-type.js';
import type { UnreadReason } from '../part.js';
import type { FileLabel } from './file-label.js';
import type { LabelChange } from './label-change.js';
import { type Refusal, RefusedError, type Splice, spliced } from './splice.js';

/** How a document gets another label, or why it does not. */
export type Relabelled =
  | { readonly ok: true; readonly splice: Splice }
  | { readonly ok: false; readonly reason: Refusal | UnreadReason };

const office = /^application\/vnd\.openxmlformats-officedocument\.(wordprocessingml|spreadsheetml|presentationml)\./;

/**
 * Writes a label into a document, or takes it away, and reads the outcome as any reader would before it is believed.
 * Run it in a process that may be killed.
 */
export async function relabel(bytes: Buffer, name: string, change: LabelChange, budget: Budget): Promise<Relabelled> {
  try {
    const { mediaType, encrypted } = await detectMediaType(bytes, name);
    if (encrypted) throw new RefusedError('encrypted');
    const splice = await spliceOf(mediaType, bytes, change, new Spending(budget));
    const after = spliced(bytes, splice);
    await verify(after, name, mediaType, change, budget);
    return { ok: true, splice };
  } catch (error) {
    if (error instanceof RefusedError || error instanceof BudgetError) return { ok: false, reason: error.reason };
    // Of a foreign parser, which says by it that the document breaks the rules of its format.
    return { ok: false, reason: 'malformed' };
  }
}

async function spliceOf(mediaType: string, bytes: Buffer, change: LabelChange, spending: Spending): Promise<Splice> {
  if (mediaType === 'application/pdf') return (await import('./pdf-write.js')).relabelPdf(bytes, change, spending);
  if (office.test(mediaType)) return (await import('./office-write.js')).relabelOffice(bytes, change, spending);
  throw new RefusedError('unsupported-format');
}

/** The labels of a document, or why they cannot be told. */
export interface CarriedLabels {
  readonly mediaType: string;
  readonly labels: readonly FileLabel[];
  readonly reason: UnreadReason | null;
}

/** The labels that a document itself carries: they come before anything else that is read of it. */
export async function carriedLabels(bytes: Buffer, name: string, budget: Budget): Promise<CarriedLabels> {
  const { mediaType, parts } = await extract(bytes, name, budget);
  for await (const { labels = [], reason = null, kind } of parts) {
    return { mediaType, labels, reason: kind === 'document' ? reason : null };
  }
  return { mediaType, labels: [], reason: null };
}

async function verify(
  bytes: Buffer,
  name: string,
  mediaType: string,
  { label, siteId }: LabelChange,
  budget: Budget,
): Promise<void> {
  const now = await carriedLabels(bytes, name, budget);
  const ofSite = now.labels.filter((one) => siteId === null || one.siteId === siteId);
  const [only] = ofSite;
  const asWanted = label === null ? only === undefined : only?.id === label.id && only.setDate === label.setDate;
  if (now.mediaType !== mediaType || now.reason !== null || ofSite.length > 1 || !asWanted) {
    throw new RefusedError('not-verified');
  }
}
