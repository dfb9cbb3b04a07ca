/** How far the evaluations of one request go (Authorization API 1.0, evaluations semantics). */
export const semantics = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const;
export type Semantic = (typeof semantics)[number];

/** What one evaluation is asked with, as far as it was given. */
export interface Given {
  readonly subject?: unknown;
  readonly action?: unknown;
  readonly resource?: unknown;
  readonly context?: unknown;
}

/** What names an entity, and may come from the defaults on its own. */
const naming = { subject: ['type', 'id'], action: ['name'], resource: ['type', 'id'] } as const;

/**
 * One evaluation with the request's defaults. What it gives itself takes the whole place of the default; only what names
 * an entity (its type, its id, an action's name) comes from there where it is missing. Properties are never mixed: those
 * of one resource would be taken for another's.
 */
export function withDefaults(evaluation: Given, defaults: Given): Given {
  const merged = { ...evaluation, context: evaluation.context ?? defaults.context };
  for (const key of ['subject', 'action', 'resource'] as const) {
    merged[key] = named(evaluation[key], defaults[key], naming[key]);
  }
  return merged;
}

function named(given: unknown, fallback: unknown, names: readonly string[]): unknown {
  if (given === undefined) return fallback;
  if (!isObject(given) || !isObject(fallback)) return given;
  const missing = names.filter((name) => given[name] === undefined && fallback[name] !== undefined);
  return { ...given, ...Object.fromEntries(missing.map((name) => [name, fallback[name]])) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The decisions that are answered: all of them, or up to the one that settles the request. */
export function answered<D extends { readonly decision: boolean }>(
  decisions: readonly D[],
  semantic: Semantic,
): readonly D[] {
  if (semantic === 'execute_all') return decisions;
  const settling = semantic === 'permit_on_first_permit';
  const at = decisions.findIndex(({ decision }) => decision === settling);
  return at === -1 ? decisions : decisions.slice(0, at + 1);
}
