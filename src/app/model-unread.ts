import type { UnreadByModel } from '../detect/recogniser.js';
import { ServiceError } from './errors.js';

/** A request whose texts a model did not look at whole: what it would have found nobody knows, so nothing is answered. */
export function modelUnread(model: string, reason: UnreadByModel): ServiceError {
  return new ServiceError(
    'model_unread',
    reason === 'model-budget'
      ? `the model ${model} takes longer than it may for a request; send less text at once, or raise millisecondsPerKb in its clearmark.yaml`
      : `the model ${model} failed to look at a text; try again, and if it goes on, see that its folder is whole`,
  );
}

/** What texts of a request are going to be asked for. */
interface AskedOfModels {
  readonly infotypes?: ReadonlySet<string> | undefined;
  readonly deobfuscate?: boolean | undefined;
  /** Whether it is asked what kinds of documents they are. */
  readonly types?: boolean;
}

/**
 * Has models that users brought read texts while the service goes on, so that nobody waits when they are looked at.
 * @returns has what was read forgotten; to be called in any case
 */
export type AskAhead = (texts: readonly string[], asked: AskedOfModels) => Promise<() => void>;

/** Where no models are. */
export const nothingAhead: AskAhead = async () => () => undefined;
