import { compileGlobs } from '../../glob.js';
import type { Excludable } from '../recogniser.js';
import type { DefinitionOf } from './definition.js';
import type { MatchKeys } from './exact-table.js';
import { compileRegex } from './regex.js';
import { SipHash } from './siphash.js';
import { append, emptyHash, Tokeniser } from './tokens.js';

/** UTF-16 code units of a finding that is compared with values. */
const longestCompared = 2_000;
const tokeniser = new Tokeniser();

/** One exclusion, compiled. */
export interface Exclusion {
  /** Whether it holds for texts from a path; from none, where it names paths. */
  readonly appliesAt: (path: string | undefined) => boolean;
  readonly drops: (text: string, match: Excludable) => boolean;
}

/** The letters and digits of a value, whichever way it is spaced, cased and accented, as a hash of 64 bits. */
function bareHash(value: string): { h1: number; h2: number } {
  const hash = emptyHash();
  const tokens = tokeniser.read(value.slice(0, longestCompared));
  for (let at = 0; at < tokens.count; at++) append(hash, tokens, at);
  return hash;
}

const hex = (half: number) => (half >>> 0).toString(16).padStart(8, '0');

/** Values as keyed hashes, sixteen hexadecimal digits each, sorted: neither value nor order can be had from them. */
function hashValues(values: readonly string[], keys: MatchKeys): string[] {
  const sip = new SipHash(keys.hash);
  const hashes = values.map((value) => {
    const { h1, h2 } = bareHash(value);
    sip.hash(h1, h2);
    return hex(sip.hi) + hex(sip.lo);
  });
  return [...new Set(hashes)].sort();
}

/** The definition as it is stored: values marked sensitive become keyed hashes. */
export function withoutSensitiveValues(
  definition: DefinitionOf<'exclusion'>,
  keys: MatchKeys,
): DefinitionOf<'exclusion'> {
  const { values, ...rest } = definition;
  if (!definition.sensitive || !values) return definition;
  return { ...rest, hashes: { keyId: keys.id, values: hashValues(values, keys) } };
}

/** @throws {DefinitionError} when a pattern does not compile */
export function compileExclusion(definition: DefinitionOf<'exclusion'>, keys: MatchKeys): Exclusion {
  const { infotypes, values, hashes, patterns = [], paths } = definition;
  const isMeant = infotypes ? compileGlobs(infotypes) : () => true;
  const matchesPath = paths ? compileGlobs(paths, { nocase: true }) : null;
  const regexes = patterns.map((pattern, n) => compileRegex(pattern, definition, `patterns.${n}`));
  const sip = new SipHash(keys.hash);
  const keyed = new Set(hashes?.keyId === keys.id ? hashes.values : []);
  const plain = new Set((values ?? []).map((value) => pairOf(bareHash(value))));
  const isValue = (value: string) => {
    if (plain.size === 0 && keyed.size === 0) return false;
    const hash = bareHash(value);
    if (plain.has(pairOf(hash))) return true;
    sip.hash(hash.h1, hash.h2);
    return keyed.has(hex(sip.hi) + hex(sip.lo));
  };
  const namesContent = values !== undefined || hashes !== undefined || regexes.length > 0;
  return {
    appliesAt: (path) => matchesPath === null || (path !== undefined && matchesPath(path)),
    drops: (text, { infotype, start, end }) => {
      if (!isMeant(infotype)) return false;
      if (!namesContent) return true;
      const value = text.slice(start, end);
      return value.length <= longestCompared && (isValue(value) || regexes.some((regex) => regex.describes(value)));
    },
  };
}

function pairOf({ h1, h2 }: { h1: number; h2: number }): string {
  return hex(h1) + hex(h2);
}
