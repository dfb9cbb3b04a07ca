import { ContentError } from '../../detect/custom/content.js';
import { CsvReader } from '../../detect/custom/csv.js';

/** Samples as somebody gives them: two lists, or texts with a label each. */
export type GivenTexts =
  | { readonly kind: 'sides'; readonly positive: readonly string[]; readonly negative: readonly string[] }
  | ({ readonly kind: 'labelled'; readonly samples: readonly LabelledText[] } & PositiveLabels)
  | ({ readonly kind: 'csv' | 'jsonl'; readonly content: string } & Columns & PositiveLabels);

export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

interface PositiveLabels {
  /** Labels of what is to be found; those of which that is plain (`yes`, `true`, `1`, `positive`) unless given. */
  readonly positiveLabels?: readonly string[] | undefined;
}

interface Columns {
  /** What the column or field with the text is called, and the one with its label. */
  readonly text: string;
  readonly label: string;
}

/** A text, on which side it is, and where it stood. */
export interface SidedText {
  readonly text: string;
  readonly isPositive: boolean;
  readonly place: string;
}

/** Texts of one classifier at most. */
const mostSamples = 20_000;

const plainly: Readonly<Record<string, boolean>> = {
  ...{ positive: true, yes: true, true: true, '1': true, y: true },
  ...{ negative: false, no: false, false: false, '0': false, n: false },
};

/**
 * Reads samples, each with its side and its place.
 * @throws {ContentError} naming the field, line or column, and the remedy
 */
export function readGiven(given: GivenTexts): SidedText[] {
  if (given.kind === 'sides') {
    const side = (texts: readonly string[], isPositive: boolean, field: string) =>
      texts.map((text, n) => ({ text, isPositive, place: `${field}.${n}` }));
    return bounded([...side(given.positive, true, 'positive'), ...side(given.negative, false, 'negative')]);
  }
  if (given.kind === 'labelled') {
    const samples = given.samples.map((sample, n) => ({ ...sample, place: `samples.${n}` }));
    return bySide(samples, given.positiveLabels);
  }
  const { kind, content } = given;
  return bySide(kind === 'csv' ? fromCsv(content, given) : fromLines(content, given), given.positiveLabels);
}

type PlacedText = LabelledText & { readonly place: string };

function bySide(samples: readonly PlacedText[], positiveLabels: readonly string[] | undefined): SidedText[] {
  bounded(samples);
  if (positiveLabels !== undefined) {
    const labels = new Set(samples.map(({ label }) => label));
    const missing = positiveLabels.findIndex((label) => !labels.has(label));
    if (missing >= 0) {
      throw new ContentError(`positiveLabels.${missing}`, 'no sample has this label; write it as it stands there');
    }
    const positive = new Set(positiveLabels);
    return samples.map(({ text, label, place }) => ({ text, place, isPositive: positive.has(label) }));
  }
  return samples.map(({ text, label, place }) => {
    const isPositive = plainly[label.trim().toLowerCase()];
    if (isPositive === undefined) {
      const detail = 'labels are not plainly yes or no; name those of what is to be found';
      throw new ContentError('positiveLabels', `${detail} (${place} is the first one)`);
    }
    return { text, place, isPositive };
  });
}

function bounded<T>(samples: readonly T[]): T[] {
  if (samples.length > mostSamples) {
    throw new ContentError('samples', `there are ${samples.length}; give at most ${mostSamples}`);
  }
  return [...samples];
}

function fromCsv(text: string, columns: Columns): PlacedText[] {
  const samples: PlacedText[] = [];
  let places: readonly [number, number] | null = null;
  const reader = new CsvReader((fields, line) => {
    if (places === null) {
      places = [columnIn(fields, columns.text, 'textColumn'), columnIn(fields, columns.label, 'labelColumn')];
      return;
    }
    const [sample, label] = [fields[places[0]], fields[places[1]]];
    if (sample === undefined || label === undefined) throw new ContentError(`line ${line}`, 'it has too few columns');
    samples.push({ text: sample, label, place: `line ${line}` });
    if (samples.length > mostSamples) bounded(samples);
  });
  reader.push(text);
  reader.end();
  return samples;
}

function columnIn(header: readonly string[], name: string, field: string): number {
  const at = header.findIndex((one) => one.trim() === name);
  if (at >= 0) return at;
  throw new ContentError(field, 'the first line has no column of this name; name it as it stands there');
}

function fromLines(text: string, columns: Columns): PlacedText[] {
  const samples: PlacedText[] = [];
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    samples.push({ ...fromLine(line, `line ${n + 1}`, columns), place: `line ${n + 1}` });
    if (samples.length > mostSamples) bounded(samples);
  }
  return samples;
}

function fromLine(line: string, place: string, columns: Columns): LabelledText {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ContentError(place, 'it is not JSON; write one object a line');
  }
  const fields = typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  const [text, label] = [fields.get(columns.text), fields.get(columns.label)];
  if (typeof text !== 'string') throw new ContentError(place, 'it has no text in the field that "textColumn" names');
  if (!['string', 'number', 'boolean'].includes(typeof label)) {
    throw new ContentError(place, 'it has no label in the field that "labelColumn" names');
  }
  return { text, label: String(label) };
}
