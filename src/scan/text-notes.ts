import type { TextNote } from '../detect/recogniser.js';

/** What is worth saying of a text although nothing is wrong with how it was read. */
export interface ShownNote {
  /** Stable: callers refer to it. */
  readonly code: TextNote;
  readonly detail: string;
}

const details: Readonly<Record<TextNote, string>> = {
  'language-not-covered':
    'a part of the text is in a language or script that the tagger was not trained on: names, places and the like in it ' +
    'may not be found',
};

/** A note as it is shown. */
export function shownNote(code: TextNote): ShownNote {
  return { code, detail: details[code] };
}

/** Whether it is a note on a text: what is stored is read back as text. */
export function isTextNote(code: string): code is TextNote {
  return Object.hasOwn(details, code);
}

/** Notes on a text as they are shown, each once; no field when there are none. */
export function shownNotes(notes: ReadonlySet<TextNote>): { readonly notes?: readonly ShownNote[] } {
  return notes.size > 0 ? { notes: [...notes].map(shownNote) } : {};
}
