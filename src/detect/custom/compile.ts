import type { Additions, InfotypeInfo, Recognised, Recogniser } from '../recogniser.js';
import { ArtefactError, type Bytes } from './artefact.js';
import type { CompiledDefinition, CustomInfotype, DefinitionOf } from './definition.js';
import { Dictionary } from './dictionary.js';
import { ExactTable } from './exact-match.js';
import type { MatchKeys } from './exact-table.js';
import { compileExclusion, type Exclusion } from './exclusion.js';
import { Fingerprints } from './fingerprint.js';
import { compileRegex } from './regex.js';
import { Tokeniser, type TokenOptions, type Tokens } from './tokens.js';
import { validatorOf } from './validators.js';

/** A definition with its content, where its kind has one and it was given. */
export interface CustomEntry {
  readonly definition: CompiledDefinition;
  readonly content: Bytes | null;
}

/** From here on a shape speaks for itself: who describes an infotype means it, unless they say otherwise. */
const defaultConfidence = 0.9;
const defaultWithin = 300;
const defaultThreshold = 0.2;

/**
 * The chance that a value of a table is one by accident. Not measured: the hash itself lets one in 10¹² through; it is
 * to win against other infotypes at the same place.
 */
const tableChance = 1e-6;

interface Search {
  /** Bytes held in memory. */
  readonly resident: number;
  find(text: string, emit: (match: Recognised) => void, nearby: readonly string[]): void;
}

/**
 * Makes what a detector needs of custom definitions. Those whose content was not given yet find nothing.
 * @param version changes whenever an entry does
 * @throws {DefinitionError} {ArtefactError} when a stored definition or its content is not of this version
 */
export function compileCustom(version: string | null, entries: readonly CustomEntry[], keys: MatchKeys): Additions {
  const tokens = new TokenReader();
  const searches: { readonly infotype: InfotypeInfo; readonly search: Search | null }[] = [];
  const exclusions: Exclusion[] = [];
  for (const { definition, content } of entries) {
    if (definition.kind === 'exclusion') exclusions.push(compileExclusion(definition, keys));
    else {
      const infotype = infoOf(definition);
      searches.push({ infotype, search: searchFor(definition, infotype, content, keys, tokens) });
    }
  }
  const recogniser: Recogniser = {
    infotypes: searches.map(({ infotype }) => infotype),
    find(text, emit, { nearby = [], wanted }) {
      try {
        for (const { infotype, search } of searches) if (wanted(infotype.id)) search?.find(text, emit, nearby);
      } finally {
        tokens.forget();
      }
    },
  };
  return {
    version,
    recognisers: searches.length > 0 ? [recogniser] : [],
    residentBytes: searches.reduce((sum, { search }) => sum + (search?.resident ?? 0), 0),
    exclusion: (text, path) => {
      const applying = exclusions.filter(({ appliesAt }) => appliesAt(path));
      return applying.length === 0 ? null : (match) => applying.some(({ drops }) => drops(text, match));
    },
  };
}

/** What of a definition is shown and used beside the built-in ones. */
export function infoOf(definition: CustomInfotype): InfotypeInfo {
  const { id, title, region = [], categories = [], regulations = [] } = definition;
  const plain = { id, title, region, categories, regulations };
  if (definition.kind === 'trained-classifier') return plain;
  const { context } = definition;
  const info = { ...plain, ...(context ? { context } : {}) };
  if (definition.kind === 'regex' && definition.validator)
    return { ...info, validator: validatorOf(definition.validator) };
  // The look-up in the table is its check; with a confidence of one's own, that is what counts.
  if (definition.kind === 'exact-data-match' && definition.confidence === undefined) {
    return { ...info, validator: { test: () => true, chance: tableChance } };
  }
  return info;
}

function searchFor(
  definition: CompiledDefinition & CustomInfotype,
  infotype: InfotypeInfo,
  content: Bytes | null,
  keys: MatchKeys,
  tokens: TokenReader,
): Search | null {
  if (definition.kind === 'regex') return regexSearch(definition, infotype);
  if (!content) return null;
  if (definition.kind === 'dictionary') return dictionarySearch(definition, infotype, content, tokens);
  if (definition.kind === 'exact-data-match') return tableSearch(definition, infotype, content, keys, tokens);
  return fingerprintSearch(definition, infotype, content, keys, tokens);
}

function regexSearch(definition: DefinitionOf<'regex'>, infotype: InfotypeInfo): Search {
  const regex = compileRegex(definition.pattern, definition);
  const pattern = { prior: definition.confidence ?? defaultConfidence };
  const isValid = infotype.validator?.test ?? (() => true);
  return {
    resident: 0,
    find: (text, emit) =>
      regex.each(text, (start, end) => {
        if (!isValid(text.slice(start, end))) return false;
        emit({ infotype, pattern, start, end });
        return true;
      }),
  };
}

function dictionarySearch(
  definition: DefinitionOf<'dictionary'>,
  infotype: InfotypeInfo,
  content: Bytes,
  tokens: TokenReader,
): Search {
  const dictionary = new Dictionary(content);
  const pattern = { prior: definition.confidence ?? defaultConfidence };
  return {
    resident: dictionary.resident,
    find: (text, emit) =>
      dictionary.find(tokens.read(text, dictionary.tokenOptions), (start, end) =>
        emit({ infotype, pattern, start, end }),
      ),
  };
}

function tableSearch(
  definition: DefinitionOf<'exact-data-match'>,
  infotype: InfotypeInfo,
  content: Bytes,
  keys: MatchKeys,
  tokens: TokenReader,
): Search {
  const table = new ExactTable(content, keys);
  if (table.about.keyId !== keys.id) throw new ArtefactError('its hashes were made with another key');
  const within = definition.within ?? defaultWithin;
  // The table may have been uploaded for other columns than the definition names now.
  const required = Math.min(definition.required ?? 1, table.about.supporting.length);
  const pattern = { prior: definition.confidence ?? defaultConfidence };
  return {
    resident: table.resident,
    find: (text, emit, nearby) =>
      table.find(text, tokens.read(text, {}), within, nearby, ({ start, end, supporting }) => {
        if (supporting >= required) emit({ infotype, pattern, start, end });
      }),
  };
}

function fingerprintSearch(
  definition: DefinitionOf<'document-fingerprint'>,
  infotype: InfotypeInfo,
  content: Bytes,
  keys: MatchKeys,
  tokens: TokenReader,
): Search {
  const fingerprints = new Fingerprints(content, keys);
  const threshold = definition.threshold ?? defaultThreshold;
  return {
    resident: fingerprints.resident,
    find: (text, emit) =>
      fingerprints.find(tokens.read(text, {}), threshold, ({ start, end, containment }) => {
        const prior = definition.confidence ?? similarity(containment, threshold);
        emit({ infotype, pattern: { prior }, start, end, passage: true });
      }),
  };
}

/** From 0.85 (high) at the threshold to 0.99 for a whole copy. */
function similarity(containment: number, threshold: number): number {
  return 0.85 + (0.14 * (Math.min(1, containment) - threshold)) / Math.max(0.01, 1 - threshold);
}

/** Reads a text into tokens once for all that want the same ones. */
class TokenReader {
  readonly #tokenisers = new Map<string, Tokeniser>();
  readonly #read = new Map<string, Tokens>();

  /** @param text the same in all calls until {@link forget} */
  read(text: string, { keepCase = false, keepAccents = false, signs = false }: TokenOptions): Tokens {
    const key = `${keepCase} ${keepAccents} ${signs}`;
    const known = this.#read.get(key);
    if (known) return known;
    const tokeniser = this.#tokenisers.get(key) ?? new Tokeniser({ keepCase, keepAccents, signs });
    this.#tokenisers.set(key, tokeniser);
    const tokens = tokeniser.read(text);
    this.#read.set(key, tokens);
    return tokens;
  }

  forget(): void {
    this.#read.clear();
  }
}
