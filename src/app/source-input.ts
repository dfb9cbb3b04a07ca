import type { Connector } from '../sources/source.js';
import { canonicalUri, isBelow } from '../sources/uri.js';
import type { Database } from '../store/database.js';
import { readScopes } from '../store/scopes.js';
import type { NewSource } from '../store/sources.js';
import { type FieldProblem, ServiceError } from './errors.js';
import { requestedLabel } from './requested-label.js';
import type { Rules } from './rules.js';

export interface InputDependencies {
  readonly database: Database;
  readonly rules: Rules;
  readonly connectors: ReadonlyMap<string, Connector>;
}

/** A source as its owner describes it. */
export interface SourceInput {
  readonly name: string;
  readonly connector: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Prefixes under which others know its resources: of the whole source, or of what lies at `to`. */
  readonly aliases?: readonly (string | { readonly from: string; readonly to: string })[] | undefined;
  readonly default?: { readonly level: string; readonly categories?: readonly string[] | undefined } | null | undefined;
  readonly trusted?: boolean | undefined;
}

/**
 * The source that an input describes, as it is stored.
 * @param self the number of the source that is changed; null for a new one
 * @throws {ServiceError} `invalid_request` naming all fields that cannot be used, `unknown_label`
 */
export async function checkSource(
  deps: InputDependencies,
  input: SourceInput,
  self: number | null,
): Promise<NewSource> {
  const connector = deps.connectors.get(input.connector);
  if (!connector) {
    const known = [...deps.connectors.keys()].join(', ');
    throw invalid([{ field: 'connector', detail: `there is no such connector; use one of ${known}` }]);
  }
  const problems: FieldProblem[] = [];
  const name = input.name.trim();
  if (name === '' || name.length > 200) problems.push({ field: 'name', detail: 'use 1 to 200 characters' });
  const parsed = connector.config.safeParse(input.config);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      problems.push({ field: ['config', ...path].join('.'), detail: message });
    }
    throw invalid(problems);
  }
  const rootUri = connector.rootUri(parsed.data);
  const aliases = await checkAliases(deps.database, input.aliases ?? [], rootUri, self, problems);
  if (problems.length > 0) throw invalid(problems);
  const given = Object.entries(parsed.data as Record<string, unknown>);
  const isSecret = ([field]: readonly [string, unknown]) => connector.secrets.includes(field);
  return {
    name,
    connector: connector.name,
    config: Object.fromEntries(given.filter((entry) => !isSecret(entry))),
    credentials: Object.fromEntries(given.filter(isSecret)),
    rootUri,
    aliases,
    defaultClass: input.default
      ? await deps.rules.classes.idOf(requestedLabel(deps.rules.taxonomy, input.default, 'default'))
      : null,
    trusted: input.trusted ?? false,
  };
}

async function checkAliases(
  database: Database,
  given: NonNullable<SourceInput['aliases']>,
  rootUri: string,
  self: number | null,
  problems: FieldProblem[],
): Promise<{ from: string; to: string }[]> {
  const others = (await readScopes(database)).filter((scope) => scope.id !== self);
  const taken = new Set(others.flatMap((scope) => scope.aliases.map((alias) => canonicalUri(alias.from))));
  return given.map((alias, i) => {
    const { from, to } = typeof alias === 'string' ? { from: alias, to: rootUri } : alias;
    const target = canonicalUri(to);
    const prefix = canonicalUri(from);
    const field = `aliases.${i}`;
    if (prefix === null) {
      problems.push({ field, detail: 'an alias is an absolute path or a URI, such as /mnt/share' });
    } else if (target === null || !isBelow(target, rootUri)) {
      problems.push({ field, detail: `an alias leads to somewhere within the source, ${rootUri}` });
    } else if (taken.has(prefix)) {
      problems.push({ field, detail: 'this prefix is an alias already; one prefix has one meaning' });
    } else if (others.some((scope) => isBelow(prefix, scope.rootUri))) {
      problems.push({ field, detail: 'this prefix lies within another source, whose resources it would hide' });
    }
    taken.add(prefix);
    return { from, to: target ?? to };
  });
}

function invalid(problems: readonly FieldProblem[]): ServiceError {
  const said = problems.map(({ field, detail }) => `${field}: ${detail}`).join('; ');
  return new ServiceError('invalid_request', said, problems);
}
