import { type CompoundEntry, openCompoundFile } from '../compound-file.js';
import { type ExtractContext, reasonOf } from '../format.js';
import { failedPart, hiddenPart, type Part, type UnreadReason } from '../part.js';
import { TextBuilder } from '../text-builder.js';
import { artPictures } from './art.js';
import { BiffFields, type BiffText, biffRecord, biffTypes, hasRecord, ShortRecord, textOfBiff } from './biff.js';
import { BiffSheetContent } from './biff-sheet.js';
import { BiffWorkbook } from './biff-workbook.js';
import { documentProperties } from './compound.js';
import { objectParts } from './ole-storage.js';
import { pictureParts } from './pictures.js';
import { readStrings } from './strings.js';
import { macroParts } from './vba.js';

/** Of Excel 97 and later, and of Excel 5 and 95. A file for both has both. */
const streamNames = ['workbook', 'book'];
const MACROS = '_vba_project_cur';
const PIVOT_CACHES = '_sx_db_cur';
const pivot = { number: 0xc9, text: 0xcd };
const unicode: BiffText = { isUnicode: true, charset: 'windows-1252' };
/** What all drawings share. */
const DRAWINGS = 0xeb;
/** What a chart in place of a sheet says in its first record. */
const CHART = 0x20;

/**
 * A workbook of Excel 5 to 2003 ([MS-XLS]): every sheet cell by cell as in workbooks of today, hidden ones and hidden
 * rows and columns as parts that say so; comments, drawings, charts, links, headers, names, kept values of other
 * workbooks and of pivot tables, strings that no cell shows, properties, macros and embedded objects.
 */
export async function* readXls(bytes: Buffer, context: ExtractContext): AsyncGenerator<Part> {
  const file = openCompoundFile(bytes, context.spending);
  yield* xlsParts(file.root, context, bytes);
  if (!file.isWhole) yield failedPart('document', 'document', 'malformed');
}

/**
 * The same, of a workbook that is a part of a compound file.
 * @param whole what is searched for words where there is no workbook to be found; nothing unless given
 */
export async function* xlsParts(root: CompoundEntry, context: ExtractContext, whole?: Buffer): AsyncGenerator<Part> {
  const streams = streamNames.flatMap((name) => root.children.filter((child) => child.name.toLowerCase() === name));
  if (streams.length === 0) yield* readStrings(whole ?? Buffer.alloc(0), context);
  for (const [index, { read }] of streams.entries()) {
    const stream = read?.() ?? Buffer.alloc(0);
    const text = textOfBiff(stream);
    if (text) yield* new Workbook(stream, text, index === 0 ? '' : 'older copy, ', context).parts();
    else yield* readStrings(stream, context);
  }
  yield* documentProperties(root, context);
  for (const { name, children } of root.children) {
    const kind = name.toLowerCase();
    if (kind === MACROS) yield* macroParts({ name, children }, 'macros', context);
    else if (kind === PIVOT_CACHES) yield* pivotCaches(children, context);
  }
  const known = new Set([...streamNames, MACROS, PIVOT_CACHES]);
  yield* objectParts(
    root.children.filter(({ name }) => !known.has(name.toLowerCase())),
    context,
  );
}

/** What pivot tables keep of the cells they were made of, which may be gone. */
function* pivotCaches(caches: readonly CompoundEntry[], { spending }: ExtractContext): Generator<Part> {
  const text = new TextBuilder(spending);
  let failure: UnreadReason | undefined;
  for (const { read } of caches) {
    const stream = read?.() ?? Buffer.alloc(0);
    try {
      for (let at = 0; hasRecord(stream, at); ) {
        const record = biffRecord(stream, at);
        at = record.next;
        const value = pivotValue(record.type, new BiffFields(record.blocks, unicode));
        if (value !== undefined) text.append(value).newline();
      }
    } catch (error) {
      failure ??= reasonOf(error);
    }
  }
  if (!text.isBlank) yield hiddenPart('sheet', 'pivot data', text.toString());
  if (failure) yield failedPart('sheet', 'pivot data', failure);
}

function pivotValue(type: number, fields: BiffFields): string | undefined {
  if (type === pivot.number) return String(fields.f64());
  if (type !== pivot.text) return undefined;
  const count = fields.u16();
  return count === 0xffff ? undefined : fields.characters(count);
}

/** A workbook stream, read from its first record to its last. */
class Workbook {
  readonly #workbook: BiffWorkbook;
  readonly #seen = new Set<number>();
  #at = 0;
  /** Whether the budget is used up: what follows cannot be read either. */
  #isSpent = false;
  readonly #art: Buffer[] = [];

  /** @param prefix of every place */
  constructor(
    private readonly stream: Buffer,
    text: BiffText,
    private readonly prefix: string,
    private readonly context: ExtractContext,
  ) {
    this.#workbook = new BiffWorkbook(text, context.spending);
  }

  async *parts(): AsyncGenerator<Part> {
    const failure = this.#readGlobals();
    yield* this.#placed(this.#workbook.parts());
    if (failure) yield failedPart('document', `${this.prefix}document`, failure);
    if (failure === 'encrypted') return;
    yield* this.#sheets();
    yield* this.#unshown();
    yield* pictureParts(artPictures(Buffer.concat(this.#art)), this.prefix, this.context);
  }

  #readGlobals(): UnreadReason | undefined {
    try {
      for (let depth = 0; hasRecord(this.stream, this.#at); ) {
        const record = biffRecord(this.stream, this.#at);
        this.#at = record.next;
        if (record.type === biffTypes.filepass) return 'encrypted';
        if (record.type === biffTypes.bof) depth += 1;
        if (record.type === biffTypes.eof) depth -= 1;
        if (depth === 0) return undefined;
        if (record.type === DRAWINGS) this.#art.push(...record.blocks);
        this.#workbook.take(record);
      }
      return 'malformed';
    } catch (error) {
      return reasonOf(error);
    }
  }

  /** One behind another as they stand, so that none is read twice, however many names a sheet has. */
  *#sheets(): Generator<Part> {
    const { sheets } = this.#workbook;
    const numbers = new Map(sheets.map(({ at }, index) => [at, index]));
    const starts = [...numbers.keys()].sort((a, b) => b - a);
    let outside = 0;
    for (this.#goOn(starts); this.#isAtStart() && !this.#isSpent; this.#goOn(starts)) {
      this.context.spending.entries(1);
      const index = numbers.get(this.#at);
      if (index !== undefined) this.#seen.add(this.#at);
      const sheet = index === undefined ? undefined : sheets[index];
      const place = index === undefined ? `sheet outside the workbook ${++outside}` : `sheet ${index + 1}`;
      yield* this.#placed(this.#sheet(place, sheet?.isHidden ?? true));
    }
    const missing = sheets.filter(({ at }) => !this.#seen.has(at)).length;
    if (missing > 0 && !this.#isSpent)
      yield failedPart('sheet', `${this.prefix}${missing} missing sheets`, 'malformed');
  }

  /**
   * Where the next sheet does not follow at once, to where the workbook says that one begins.
   * @param starts the last is the nearest; those that lie behind are dropped
   */
  #goOn(starts: number[]): void {
    for (let next = starts.at(-1); next !== undefined && !this.#isAtStart(); next = starts.at(-1)) {
      starts.pop();
      if (next > this.#at) this.#at = next;
    }
  }

  #isAtStart(): boolean {
    return hasRecord(this.stream, this.#at) && this.stream.readUInt16LE(this.#at) === biffTypes.bof;
  }

  *#sheet(place: string, isHidden: boolean): Generator<Part> {
    let content: BiffSheetContent | undefined;
    let failure: UnreadReason | undefined;
    try {
      for (let depth = 0; ; ) {
        if (!hasRecord(this.stream, this.#at)) throw new RangeError();
        const record = biffRecord(this.stream, this.#at);
        this.#at = record.next;
        if (record.type === biffTypes.bof) depth += 1;
        if (record.type === biffTypes.eof) depth -= 1;
        if (depth === 0) break;
        if (content) content.take(record);
        else {
          const { text } = this.#workbook;
          const kind = new BiffFields(record.blocks, text).skip(2).u16();
          content = new BiffSheetContent(this.#workbook, text, this.context.spending, kind === CHART);
        }
      }
    } catch (error) {
      failure = reasonOf(error);
      // Where a record is broken nothing tells where the next begins.
      if (error instanceof ShortRecord) this.#at = Math.max(this.#at, error.at) + 1;
      else if (failure === 'malformed') this.#at += 1;
      else this.#isSpent = true;
    }
    if (content) yield* content.parts(place, isHidden);
    if (failure) yield failedPart('sheet', place, failure);
  }

  *#unshown(): Generator<Part> {
    const unshown = new TextBuilder(this.context.spending);
    const place = `${this.prefix}strings that no cell shows`;
    let failure: UnreadReason | undefined;
    try {
      this.#workbook.strings.writeUnshown(unshown);
    } catch (error) {
      failure = reasonOf(error);
    }
    if (!unshown.isBlank) yield hiddenPart('sheet', place, unshown.toString());
    if (failure) yield failedPart('sheet', place, failure);
  }

  *#placed(parts: Iterable<Part>): Generator<Part> {
    for (const part of parts) yield { ...part, place: `${this.prefix}${part.place}` };
  }
}
