import { ServiceError } from '../app/errors.js';
import type { TrainRequest } from '../app/train-classifier.js';

/** Samples as a body has them, in one of four ways. */
interface SamplesInBody {
  readonly positive?: readonly string[] | undefined;
  readonly negative?: readonly string[] | undefined;
  readonly samples?: readonly { readonly text: string; readonly label: string }[] | undefined;
  /** CSV. */
  readonly table?: string | undefined;
  /** JSON, an object a line. */
  readonly lines?: string | undefined;
  readonly textColumn?: string | undefined;
  readonly labelColumn?: string | undefined;
  readonly positiveLabels?: readonly string[] | undefined;
}

/** The samples of a body; null for none. @throws {ServiceError} `invalid_request` where they are given in two ways */
export function givenSamples(body: SamplesInBody): TrainRequest['given'] {
  const { positive, negative, samples, table, lines, positiveLabels } = body;
  const ways = { 'positive and negative': positive ?? negative, samples, table, lines };
  const [way, another] = Object.entries(ways).flatMap(([name, given]) => (given === undefined ? [] : [name]));
  if (another !== undefined) throw refused(another, `give either this, or ${way}`);
  if (positiveLabels && (way === undefined || positive || negative)) {
    throw refused('positiveLabels', 'give them with samples that have labels: "samples", "table" or "lines"');
  }
  if (samples) return { kind: 'labelled', samples, positiveLabels };
  const text = table ?? lines;
  if (text === undefined) return way === undefined ? null : sides(positive, negative);
  const { textColumn = 'text', labelColumn = 'label' } = body;
  const kind = table === undefined ? 'jsonl' : 'csv';
  return { kind, content: text, text: textColumn, label: labelColumn, positiveLabels };
}

function sides(positive: readonly string[] = [], negative: readonly string[] = []): TrainRequest['given'] {
  return { kind: 'sides', positive, negative };
}

function refused(field: string, detail: string): ServiceError {
  return new ServiceError('invalid_request', `${field}: ${detail}`, [{ field, detail }]);
}
