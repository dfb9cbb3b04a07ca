import type { InfotypeInfo, Recogniser, UnreadByModel } from '../../detect/recogniser.js';
import { type ModelFolder, ModelFolderError } from './folder.js';
import type { Reading } from './model.js';
import type { MappedLabel, ModelSettings } from './settings.js';

/** Looks at a text, for as long as it may. */
export type ReadText = (text: string) => Reading;

/** What is thrown where nobody hears that a model did not look at all of a text. */
export type UnreadError = (model: string, code: UnreadByModel) => Error;

/** A model did not look at all of a text, and nobody takes what it found without that for all there is. */
export class ModelUnreadError extends Error {
  override readonly name = 'ModelUnreadError';
  constructor(
    model: string,
    readonly code: UnreadByModel,
  ) {
    super(
      code === 'model-budget'
        ? `the model ${model} takes longer than it may; raise millisecondsPerKb in its clearmark.yaml, or give it less text`
        : `the model ${model} failed to look at a text`,
    );
  }
}

/** Per text, however short: a batch takes its time. */
const LEAST_MILLISECONDS = 1_000;
const KB = 1_024;

/** Milliseconds that a model may take for texts of so many UTF-16 code units together. */
export function millisecondsFor({ millisecondsPerKb }: ModelSettings, length: number): number {
  return Math.max(LEAST_MILLISECONDS, (length / KB) * millisecondsPerKb);
}

/**
 * What the labels of a model stand for: infotypes that are known, and those that its settings describe.
 * @throws {ModelFolderError} when one is neither
 */
export function infotypesOf(
  { settings, path }: Pick<ModelFolder, 'settings' | 'path'>,
  known: ReadonlyMap<string, InfotypeInfo>,
): Map<string, InfotypeInfo> {
  const described = new Map<string, InfotypeInfo>();
  const all = Object.values(settings.labels);
  for (const label of all) {
    const info = describedBy(label);
    if (info && !described.has(info.id)) described.set(info.id, info);
  }
  return new Map(
    Object.entries(settings.labels).flatMap(([label, { infotype }]) => {
      if (infotype === undefined) return [];
      const info = known.get(infotype) ?? described.get(infotype);
      if (info) return [[label, info] as const];
      throw new ModelFolderError(
        `${path}/clearmark.yaml: labels.${label}: ${infotype} is not known; "clearmark infotypes" lists what is, or write {infotype, title, categories} to add it`,
      );
    }),
  );
}

function describedBy({ infotype: id, title, categories = [], regulations = [] }: MappedLabel): InfotypeInfo | null {
  return title === undefined || id === undefined ? null : { id, title, region: [], categories, regulations };
}

/**
 * A model as a recogniser.
 * @param infotypes by label, see {@link infotypesOf}
 * @param own those of them that nothing else in the detector recognises
 */
export function modelRecogniser(
  { settings }: Pick<ModelFolder, 'settings'>,
  infotypes: ReadonlyMap<string, InfotypeInfo>,
  own: readonly InfotypeInfo[],
  read: ReadText,
  unreadError: UnreadError = (model, code) => new ModelUnreadError(model, code),
): Recogniser {
  const isOfTexts = settings.task === 'text-classification';
  return {
    infotypes: own,
    find(text, emit, { wanted, matters, onUnread }) {
      const asked = [...infotypes.values()].flatMap(({ id }) => (wanted(id) ? [id] : []));
      if (asked.length === 0 || !hasLetters(text) || matters?.(asked) === false) return;
      const { spans, unread } = read(text);
      if (unread) {
        if (!onUnread) throw unreadError(settings.id, unread);
        onUnread(unread);
      }
      for (const { label, start, end, confidence } of spans) {
        const infotype = infotypes.get(label);
        if (!infotype || !wanted(infotype.id)) continue;
        if (confidence < thresholdOf(settings, label)) continue;
        const match = { infotype, pattern: { prior: confidence }, start, end, byModel: true };
        emit(isOfTexts ? { ...match, passage: true } : match);
      }
    },
  };
}

/** What kind of document a text is by what a model says of it; undefined where it says nothing of that. */
export function typeRead(
  { settings }: Pick<ModelFolder, 'settings'>,
  { spans }: Pick<Reading, 'spans'>,
): { readonly type: string; readonly confidence: number } | undefined {
  let best: { readonly type: string; readonly confidence: number } | undefined;
  for (const { label, confidence } of spans) {
    const type = settings.labels[label]?.documentType;
    if (type === undefined || confidence < thresholdOf(settings, label)) continue;
    if (!best || confidence > best.confidence) best = { type, confidence: Math.round(confidence * 1000) / 1000 };
  }
  return best;
}

/** Whether there is anything in a text that a model could have learnt. */
export function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

function thresholdOf({ labels, threshold }: ModelSettings, label: string): number {
  return labels[label]?.threshold ?? threshold;
}
