import type { DetectOptions, Detector } from '../detect/detector.js';
import type { Finding } from '../detect/finding.js';
import { joinedPassages, type PassageKey, type Passages, passagesIn } from '../detect/fingerprint/passages.js';
import { BudgetError, Spending } from '../extract/budget.js';
import type { UnreadReason } from '../extract/part.js';
import { cellText } from './cell.js';
import { FindingCounter } from './counts.js';
import { FINDINGS_PER_PART, scanned } from './scanned-part.js';
import type { ScanFound, ScanTask } from './task.js';

type TableTask = Extract<ScanTask, { kind: 'table' }>;

/**
 * What the cells of a column hold, judged by all of them and by its name: findings of each text that holds anything, with
 * offsets in it in UTF-16 code units.
 */
export type ReadColumn = (
  name: string,
  cells: readonly string[],
) => ReadonlyMap<string, readonly Omit<Finding, 'validated' | 'source'>[]>;

/** Each column by itself, its name a hint for every cell. */
export function* lookAtTable(
  task: TableTask,
  detector: Detector,
  readColumn: ReadColumn | undefined,
): Generator<ScanFound> {
  const whole = new FindingCounter();
  const spending = new Spending(task.budget);
  const { passageKey, custom, ...options } = task.options;
  const infos = new Map(detector.infotypes.map((infotype) => [infotype.id, infotype]));
  for (const [index, { name }] of task.columns.entries()) {
    const counters = [new FindingCounter(), whole] as const;
    const column = new ColumnLook(detector, { ...options, hints: [name] }, counters, passageKey);
    const texts = task.rows.map((row) => cellText(row[index]));
    const recognised = (text: string, read: ReturnType<ReadColumn> | undefined) =>
      read?.get(text)?.flatMap(({ infotype: id, start, end, confidence }) => {
        const infotype = infos.get(id);
        return infotype ? [{ infotype, start, end, pattern: { prior: confidence }, byModel: true }] : [];
      });
    let failure: UnreadReason | undefined;
    try {
      const read = readColumn?.(name, withinBudget(texts, spending));
      for (const [n, row] of task.rows.entries()) {
        const text = texts[n];
        column.cell(text, spending, {
          recognised: recognised(text ?? '', read),
          nearby: custom ? besides(row, index) : undefined,
        });
      }
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      failure = error.reason;
    }
    yield column.result(name, failure);
  }
  yield { kind: 'table-counts', counts: whole.counts() };
}

/** The first texts, as many as may be read. */
function withinBudget(texts: readonly (string | undefined)[], { charactersLeft }: Spending): string[] {
  let left = charactersLeft;
  return texts.flatMap((text) => {
    left -= text?.length ?? 0;
    return text !== undefined && left >= 0 ? [text] : [];
  });
}

/** The other cells of a row: what stands in them stands near. */
function besides(row: readonly unknown[], index: number): string[] {
  return row.flatMap((value, n) => (n === index ? [] : [cellText(value) ?? '']));
}

class ColumnLook {
  readonly #kept: Finding[] = [];
  #found = 0;
  #excluded = 0;
  #characters = 0;
  #unread: UnreadReason | undefined;
  readonly #passages: Passages[] = [];

  constructor(
    private readonly detector: Detector,
    private readonly options: DetectOptions,
    private readonly counters: readonly [own: FindingCounter, whole: FindingCounter],
    private readonly passageKey?: PassageKey,
  ) {}

  /**
   * @param text undefined for bytes that are no text
   * @throws {BudgetError} `too-many-characters`
   */
  cell(text: string | undefined, spending: Spending, known: Pick<DetectOptions, 'nearby' | 'recognised'>): void {
    if (text === undefined) this.#unread ??= 'unsupported-format';
    if (!text) return;
    spending.characters(text.length);
    this.#characters += text.length;
    const passages = this.passageKey && passagesIn(text, this.passageKey);
    if (passages) this.#passages.push(passages);
    const onUnread = (reason: UnreadReason) => {
      this.#unread ??= reason;
    };
    const options = { ...this.options, ...known, onUnread, onExcluded: () => void this.#excluded++ };
    for (const finding of this.detector.detect(text, options)) {
      for (const counter of this.counters) counter.add(finding, text);
      this.#found += 1;
      if (this.#kept.length < FINDINGS_PER_PART) this.#kept.push(finding);
    }
  }

  result(name: string, failure: UnreadReason | undefined): ScanFound {
    const reason = failure ?? this.#unread;
    const status = failure ? 'failed' : reason ? 'skipped' : 'read';
    const part = { kind: 'column', place: name, status, ...(reason ? { reason } : {}) } as const;
    return {
      kind: 'column',
      part: scanned(part, this.#characters, this.#kept, this.#found, this.#excluded),
      counts: this.counters[0].counts(),
      ...(this.passageKey ? { passages: joinedPassages(this.#passages) } : {}),
    };
  }
}
