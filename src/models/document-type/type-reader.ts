import { type LinearModel, probabilitiesOf } from '../text/linear.js';
import { DocumentFeatures, LOOKED_AT } from './document-features.js';
import type { DocumentType } from './document-types.js';
import { isForeign } from './language.js';
import { likeliestOf } from './likeliest.js';

/** What a text is, and how sure that is. */
export interface TypedText {
  /** A {@link DocumentType}, or one that a model of the user's own tells; `unknown` where it is not sure enough. */
  readonly type: string;
  /** How likely the likeliest type is against the others, 0..1, whether that was enough or not. */
  readonly confidence: number;
}

/** What a text is as results say it: nothing where that is not known at all. */
export function shownType(typed: TypedText | undefined): { documentType?: string; documentTypeConfidence?: number } {
  return typed ? { documentType: typed.type, documentTypeConfidence: typed.confidence } : {};
}

/** Tells what kinds of documents texts are. */
export interface TextTyper {
  /** Looks at the first {@link LOOKED_AT} UTF-16 code units. @returns undefined for a text with too little in it */
  typeOf(text: string): TypedText | undefined;
}

/** Fewer letters and digits are no document. */
const LEAST = 80;

/** Tells what texts are. One of it serves any number of texts, one after the other. */
export class DocumentTyper implements TextTyper {
  readonly #features = new DocumentFeatures();

  constructor(private readonly model: LinearModel) {}

  /** @returns undefined for a text with too little in it */
  typeOf(text: string): TypedText | undefined {
    const head = text.slice(0, LOOKED_AT);
    if ((head.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST) return undefined;
    const features = this.#features.of(head);
    const { k, share } = likeliestOf(probabilitiesOf(this.model, features));
    const confidence = Math.round(share * 1000) / 1000;
    const settings = this.model.classes[k];
    if (settings === undefined || share < settings.threshold || isForeign(head)) return { type: 'unknown', confidence };
    return { type: settings.name, confidence };
  }
}

/** Formats that say themselves what is in them, whatever it is about. */
const byFormat: Readonly<Record<string, DocumentType>> = {
  'message/rfc822': 'email-thread',
  'application/mbox': 'email-thread',
  'application/vnd.ms-outlook': 'email-thread',
};

/** Takes a text as it comes in pieces, and keeps of it what tells its type. */
export class TypeReader {
  #head = '';

  /** @param mediaType of the document that it is the text of, where there is one */
  constructor(
    private readonly typer: TextTyper,
    private readonly mediaType = 'text/plain',
  ) {}

  /** @param separator what stands between this piece and the one before */
  add(text: string, separator = ''): void {
    if (this.#head.length >= LOOKED_AT) return;
    const between = this.#head === '' || text === '' ? '' : separator;
    this.#head += between + text.slice(0, LOOKED_AT - this.#head.length);
  }

  result(): TypedText | undefined {
    const type = byFormat[this.mediaType];
    if (type && this.#head.trim() !== '') return { type, confidence: 1 };
    return this.typer.typeOf(this.#head);
  }
}
