import type { Detector, Explanation } from '../detect/detector.js';
import { type ConfidenceLevel, confidenceLevel, type Finding, type FindingSource } from '../detect/finding.js';
import { maskValue } from '../detect/mask.js';
import { convertOffsets, type OffsetUnit } from '../detect/offsets.js';
import type { TextNote } from '../detect/recogniser.js';
import { type Redactor, redact } from '../detect/redact.js';
import { TextWindows, type Window } from '../detect/windows.js';
import type { Label } from '../label/label.js';
import type { Occurrences } from '../label/occurrences.js';
import { type DocumentTyper, TypeReader } from '../models/document-type/type-reader.js';
import { FindingCounter } from './counts.js';
import { withPositions } from './positions.js';
import type { InfotypeCount } from './result.js';
import { type ShownNote, shownNotes } from './text-notes.js';

/** A text to look at, with what is known of where it is from. */
export interface Inspection {
  readonly id?: string | number;
  readonly text: string;
  readonly path?: string;
}

export interface InspectionOptions {
  /** Only these infotypes; all unless given. */
  readonly infotypes?: ReadonlySet<string> | undefined;
  readonly minConfidence?: number | undefined;
  /** What offsets count in the result; `utf-16` unless given. */
  readonly offsets?: OffsetUnit | undefined;
  /** Adds the text with its findings replaced. */
  readonly redact?: boolean | undefined;
  /** How; by the names of their infotypes unless given. */
  readonly redactor?: Redactor | undefined;
  /** Adds the evidence behind each finding. */
  readonly explain?: boolean | undefined;
  /** Looks into encodings and disguises too. */
  readonly deobfuscate?: boolean | undefined;
}

/** A finding as it is shown: with its level, its value masked, and its offsets in the unit asked for. */
interface ShownFinding {
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly level: ConfidenceLevel;
  readonly validated: boolean;
  readonly masked: string;
  readonly source: FindingSource;
  readonly explanation?: Omit<Explanation, 'finding'>;
}

export interface InspectionResult {
  readonly id?: string | number;
  readonly label: Label;
  /** What kind of document the text is, or `unknown`; absent where it says too little. */
  readonly documentType?: string;
  readonly findings: readonly ShownFinding[];
  readonly redacted?: string;
  /** What exclusions dropped; absent when nothing was. */
  readonly excluded?: readonly { readonly infotype: string; readonly count: number }[];
  /** What is worth saying of the text besides; absent when nothing is. */
  readonly notes?: readonly ShownNote[];
}

/** Tells what kinds of documents texts are. */
export type TextTyper = DocumentTyper;

/** The label that the labeling policy derives from the findings of one text, at `path` where one is known. */
export type LabelText = (text: string, findings: readonly Finding[], path?: string, documentType?: string) => Label;

/** The label that the labeling policy derives from how often each infotype stands in a text. */
export type LabelCounts = (counts: readonly LocatedCount[], path?: string, documentType?: string) => Label;

/** How often an infotype stands in a text, and where. */
type LocatedCount = InfotypeCount & Pick<Occurrences, 'positions'>;

/** Findings of a stream of which it is known where they stand; of more it is taken that they are near. */
const LOCATED = 10_000;

/** Inspects one text. @throws {UnknownInfotypeError} when an infotype asked for is not in the catalogue */
export type Inspect = (input: Inspection, options?: InspectionOptions) => InspectionResult;

/**
 * Makes the function that inspects texts, the same for the command line and for requests. Nothing is kept.
 * @param typer tells what kind of document a text is; nothing does unless given
 */
export function createInspector(detector: Detector, label: LabelText, typer?: TextTyper): Inspect {
  const shownIn = presenter(detector);
  return ({ id, text, path }, options = {}) => {
    const { infotypes, minConfidence, deobfuscate, offsets = 'utf-16' } = options;
    const dropped = new Map<string, number>();
    const onExcluded = (infotype: string) => void dropped.set(infotype, (dropped.get(infotype) ?? 0) + 1);
    const notes = new Set<TextNote>();
    const onNote = (note: TextNote) => void notes.add(note);
    const asked = { infotypes, minConfidence, deobfuscate, path, onExcluded, onNote };
    const explanations = options.explain ? detector.explain(text, asked) : [];
    const findings = options.explain ? explanations.map((e) => e.finding) : detector.detect(text, asked);
    const documentType = typer?.typeOf(text)?.type;
    return {
      ...(id === undefined ? {} : { id }),
      label: label(text, findings, path, documentType),
      ...(documentType === undefined ? {} : { documentType }),
      findings: shownIn(text, convertOffsets(text, findings, offsets), findings, explanations),
      ...(options.redact ? { redacted: (options.redactor ?? redact)(text, findings) } : {}),
      ...(dropped.size > 0 ? { excluded: [...dropped].map(([infotype, count]) => ({ infotype, count })) } : {}),
      ...shownNotes(notes),
    };
  };
}

/** What a piece of a text holds, offsets counted in the whole; and how the piece reads redacted, if asked. */
export interface InspectedPiece {
  readonly findings: readonly ShownFinding[];
  readonly redacted: string;
}

/** Inspects a text of any length that comes in pieces, in memory for a window of it. */
export class StreamInspection {
  readonly #windows: TextWindows;
  readonly #counter = new FindingCounter();
  readonly #excluded = new Map<string, number>();
  readonly #notes = new Set<TextNote>();
  readonly #shownIn: ReturnType<typeof presenter>;
  readonly #options: InspectionOptions;
  /** Where the next window begins, in the unit asked for. */
  #at = 0;
  readonly #located: Pick<Finding, 'infotype' | 'start' | 'confidence'>[] = [];

  readonly #type: TypeReader | null;

  constructor(detector: Detector, options: InspectionOptions = {}, typer?: TextTyper) {
    this.#type = typer ? new TypeReader(typer) : null;
    const { infotypes, minConfidence, deobfuscate } = options;
    const onExcluded = (infotype: string) => void this.#excluded.set(infotype, (this.#excluded.get(infotype) ?? 0) + 1);
    const onNote = (note: TextNote) => void this.#notes.add(note);
    this.#windows = new TextWindows(detector, { infotypes, minConfidence, deobfuscate, onExcluded, onNote });
    this.#shownIn = presenter(detector);
    this.#options = options;
  }

  /** Takes the next piece of the text; gives what is decided. */
  *push(text: string): Generator<InspectedPiece> {
    this.#type?.add(text);
    for (const window of this.#windows.push(text)) yield this.#inspected(window);
  }

  /** Gives the rest, when the text has ended. */
  *end(): Generator<InspectedPiece> {
    for (const window of this.#windows.end()) yield this.#inspected(window);
  }

  /** How often each infotype stands in what was given out, and where. */
  counts(): LocatedCount[] {
    return withPositions(this.#counter.counts(), [{ findings: this.#located }]);
  }

  /** What kind of document it is; to be asked for at the end. Undefined where it says too little. */
  documentType(): string | undefined {
    return this.#type?.result()?.type;
  }

  /** What exclusions dropped so far; empty when nothing was. */
  excluded(): Pick<InspectionResult, 'excluded'> {
    const excluded = [...this.#excluded].map(([infotype, count]) => ({ infotype, count }));
    return excluded.length > 0 ? { excluded } : {};
  }

  /** What is worth saying besides of what was given out so far. */
  notes(): Pick<InspectionResult, 'notes'> {
    return shownNotes(this.#notes);
  }

  #inspected({ start: from, text, findings, explain }: Window): InspectedPiece {
    const { offsets = 'utf-16', redact: isRedacted, redactor = redact } = this.#options;
    for (const finding of findings) {
      this.#counter.add(finding, text);
      const { infotype, start, confidence } = finding;
      if (this.#located.length < LOCATED) this.#located.push({ infotype, start: start + from, confidence });
    }
    const ends = [...findings, { start: text.length, end: text.length }];
    const converted = convertOffsets<{ start: number; end: number }>(text, ends, offsets);
    const length = converted.at(-1)?.end ?? 0;
    const inWhole = findings.map((finding, i) => {
      const { start, end } = converted[i] ?? finding;
      return { ...finding, start: start + this.#at, end: end + this.#at };
    });
    this.#at += length;
    const explanations = this.#options.explain ? explain() : [];
    return {
      findings: this.#shownIn(text, inWhole, findings, explanations),
      redacted: isRedacted ? redactor(text, findings) : '',
    };
  }
}

/** Makes what shows findings: `findings` have the offsets to show, `places` those in `text`. */
function presenter(detector: Detector) {
  const byId = new Map(detector.infotypes.map((infotype) => [infotype.id, infotype]));
  return (
    text: string,
    findings: readonly Finding[],
    places: readonly Finding[],
    explanations: readonly Explanation[],
  ): ShownFinding[] =>
    findings.map((finding, i) => {
      const masked = maskValue(text, places[i] ?? finding, byId.get(finding.infotype) ?? {});
      return show(finding, masked, explanations[i]);
    });
}

function show(finding: Finding, masked: string, explanation: Explanation | undefined): ShownFinding {
  const { infotype, start, end, confidence, validated, source } = finding;
  const shown = { infotype, start, end, confidence, level: confidenceLevel(confidence), validated, masked, source };
  if (!explanation) return shown;
  const { finding: _, ...evidence } = explanation;
  return { ...shown, explanation: evidence };
}
