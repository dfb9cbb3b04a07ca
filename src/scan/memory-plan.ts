import { type Budget, defaultBudget } from '../extract/budget.js';
import { defaultPoolSize } from '../extract/pool.js';

const MiB = 1024 * 1024;
/** What parent and children together may hold resident, so that a scan fits beside other work. */
const TREE_BYTES = 1_300 * MiB;
/** The parent: its program, and the files it has read and is handing over. */
const PARENT_BYTES = 250 * MiB;
/** Less than this and ordinary PDFs fail; who asks for many jobs gets more than the tree's bound instead. */
const LEAST_RESIDENT_BYTES = 256 * MiB;
/** The rest of a child is code, stacks and buffers outside the heap. */
const HEAP_SHARE = 0.75;

/** How many children a scan uses unless told: one a core, at most four. */
export function defaultJobs(): number {
  return defaultPoolSize();
}

/** Time for one document whose pictures are read as well: a page of them takes a second or two. */
const OCR_MILLISECONDS = 120_000;

/**
 * The budget of one document when so many are read at once: memory is shared out among the children.
 * @param withOcr whether words in pictures are read, which takes its time
 */
export function scanBudget(jobs: number, withOcr = false): Budget {
  const share = Math.floor((TREE_BYTES - PARENT_BYTES) / jobs);
  const residentBytes = Math.min(defaultBudget.residentBytes, Math.max(share, LEAST_RESIDENT_BYTES));
  const milliseconds = withOcr ? OCR_MILLISECONDS : defaultBudget.milliseconds;
  return { ...defaultBudget, milliseconds, residentBytes, heapBytes: Math.floor(residentBytes * HEAP_SHARE) };
}
