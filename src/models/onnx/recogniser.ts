import type { InfotypeInfo, Recogniser, UnreadByModel } from '../../detect/recogniser.js';
import { type ModelFolder, ModelFolderError } from './folder.js';
import type { Reading } from './model.js';
import type { MappedLabel } from './settings.js';

/** Looks at a text, for so many milliseconds at most. */
export type ReadText = (text: string, milliseconds: number) => Reading;

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
    Object.entries(settings.labels).map(([label, { infotype }]) => {
      const info = known.get(infotype) ?? described.get(infotype);
      if (info) return [label, info];
      throw new ModelFolderError(
        `${path}/clearmark.yaml: labels.${label}: ${infotype} is not known; "clearmark infotypes" lists what is, or write {infotype, title, categories} to add it`,
      );
    }),
  );
}

function describedBy({ infotype: id, title, categories = [], regulations = [] }: MappedLabel): InfotypeInfo | null {
  return title === undefined ? null : { id, title, region: [], categories, regulations };
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
): Recogniser {
  // A text is often looked at twice: with its reasons, or as it reads otherwise than it is written.
  let last: { readonly text: string; readonly reading: Reading } | null = null;
  const readingOf = (text: string): Reading => {
    if (last?.text === text) return last.reading;
    const milliseconds = Math.max(LEAST_MILLISECONDS, (text.length / KB) * settings.millisecondsPerKb);
    const reading = read(text, milliseconds);
    last = text.length <= KB * KB ? { text, reading } : null;
    return reading;
  };
  const isOfTexts = settings.task === 'text-classification';
  return {
    infotypes: own,
    find(text, emit, { wanted, onUnread }) {
      if (![...infotypes.values()].some(({ id }) => wanted(id)) || !/\p{L}/u.test(text)) return;
      const { spans, unread } = readingOf(text);
      if (unread) {
        if (!onUnread) throw new ModelUnreadError(settings.id, unread);
        onUnread(unread);
      }
      for (const { label, start, end, confidence } of spans) {
        const infotype = infotypes.get(label);
        if (!infotype || !wanted(infotype.id)) continue;
        if (confidence < (settings.labels[label]?.threshold ?? settings.threshold)) continue;
        const match = { infotype, pattern: { prior: confidence }, start, end, byModel: true };
        emit(isOfTexts ? { ...match, passage: true } : match);
      }
    },
  };
}
