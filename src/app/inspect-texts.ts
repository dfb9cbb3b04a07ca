import type { Asked } from '../decide/cedar.js';
import type { Detector } from '../detect/detector.js';
import type { RedactionStyle } from '../detect/redact.js';
import { join } from '../label/label.js';
import type { Inspect, InspectionOptions, InspectionResult } from '../scan/inspection.js';
import { type AskDependencies, askFor } from './asking.js';
import type { Actor } from './authenticate.js';
import type { LookUpDependencies } from './look-up.js';
import type { AskAhead } from './model-unread.js';
import type { Origins } from './origins.js';
import { type CopiedOrigin, mayKnow, raisedByOrigin } from './raise-by-origin.js';
import { openRedactor } from './redaction.js';
import { takeTurns } from './turns.js';

export interface InspectDependencies extends LookUpDependencies, AskDependencies {
  readonly detector: Detector;
  readonly inspect: Inspect;
  readonly origins: Origins;
  readonly askAhead: AskAhead;
}

export interface InspectTextsOptions extends Omit<InspectionOptions, 'redactor'> {
  /** What stands in place of what is taken out; asks for the redacted texts as `redact` does. */
  readonly redaction?: RedactionStyle | undefined;
}

/** What stands in a text, and where it is from as far as that can be told. */
export interface InspectedText extends InspectionResult {
  /** Ids of resources it has passages of, and whose labels raised its own: of those that the actor may have. */
  readonly origins?: readonly string[];
}

/**
 * Inspects texts of which nobody says where they are from: labelled by what stands in them, and by the documents that
 * their passages were copied from. In order, one for one; nothing of them is kept.
 * @throws {ServiceError} `model_unread`
 */
export async function inspectTexts(
  deps: InspectDependencies,
  actor: Actor,
  texts: readonly string[],
  { redaction, ...options }: InspectTextsOptions,
): Promise<InspectedText[]> {
  const redactor = openRedactor(deps.detector, redaction);
  const redact = options.redact || redaction !== undefined;
  const raised = await raisedByOrigin(deps, texts);
  const { asked } = await askFor(deps, actor, {});
  const turns = takeTurns();
  const results: InspectedText[] = [];
  const forget = await deps.askAhead(texts, { ...options, types: true });
  try {
    for (const [n, text] of texts.entries()) {
      const result = deps.inspect({ text }, { ...options, redact, redactor });
      results.push(withOrigins(result, raised[n]?.origins ?? [], asked));
      await turns(text.length);
    }
  } finally {
    forget();
  }
  return results;
}

function withOrigins(result: InspectionResult, origins: readonly CopiedOrigin[], asked: Asked): InspectedText {
  const [first] = origins;
  if (!first?.resolved.label) return result;
  const label = join(result.label, first.resolved.label);
  const known = origins.filter((origin) => mayKnow(origin, asked)).flatMap(({ id }) => id ?? []);
  return known.length === 0 ? { ...result, label } : { ...result, label, origins: [...new Set(known)] };
}
