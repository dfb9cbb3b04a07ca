import { mkdir } from 'node:fs/promises';
import type { Catalogue } from '../detect/catalogue.js';
import { ArtefactError } from '../detect/custom/artefact.js';
import { type CustomDefinition, hasContent } from '../detect/custom/definition.js';
import { DefinitionError } from '../detect/custom/definition-error.js';
import type { MatchKeys } from '../detect/custom/exact-table.js';
import { createDetector, type Detector, versionOf } from '../detect/detector.js';
import { type Additions, joinedAdditions, noAdditions } from '../detect/recogniser.js';
import type { Taxonomy } from '../label/label.js';
import { type LabelingPolicy, parsePolicy } from '../label/policy.js';
import { type CustomItem, type CustomRef, openCustom, refer } from '../scan/custom-set.js';
import type { ModelUse } from '../scan/with-tagger.js';
import { type CustomRecord, readCustom, readRevision } from '../store/custom-infotypes.js';
import type { Database } from '../store/database.js';
import { activateCatalogue, type Rulebook } from '../store/rulebook.js';
import { readRules, readRulesRevision } from '../store/rules.js';
import type { ArtefactFolder } from './artefact-folder.js';
import { openRenewal } from './renewal.js';
import type { Clock } from './rules.js';
import { taggerUse } from './tagger-use.js';

/** What is recognised at a moment, in this process and in its children, and how it is labelled. */
export interface InForce {
  readonly taxonomy: Taxonomy;
  readonly policy: LabelingPolicy;
  readonly detector: Detector;
  /** What children need besides the catalogue; null for nothing. */
  readonly custom: CustomRef | null;
  /** Where the tagger looks into what is crawled. */
  readonly tagger: ModelUse | undefined;
  readonly rulebook: Rulebook;
  readonly records: readonly CustomRecord[];
  /** By id: why a custom infotype finds nothing, and what to do about it. */
  readonly problems: ReadonlyMap<string, string>;
}

/**
 * What is in force: another policy, levels or categories, or custom infotypes take its place at once in the process that
 * changed them, and within a second in others.
 */
export interface CatalogueInForce {
  current(): InForce;
  /** Takes over what was changed meanwhile, by whichever process. @returns what is in force then */
  refresh(): Promise<InForce>;
  /** Whether what is in force is what was last changed, as far as is known. */
  isCurrent(): boolean;
  close(): void;
}

export interface CatalogueDependencies {
  readonly database: Database;
  readonly catalogue: Catalogue;
  /** What the models that come with the program find in texts. */
  readonly models: Additions;
  /** The tagger, and where it looks; switched off unless given. */
  readonly tagger?: { readonly use: ModelUse; readonly additions: Additions };
  readonly keys: MatchKeys;
  readonly folder: ArtefactFolder;
  readonly clock: Clock;
}

/** Milliseconds between looks at whether another process changed anything. */
const lookEvery = 1_000;

export async function openCatalogueInForce(deps: CatalogueDependencies): Promise<CatalogueInForce> {
  let failed = false;
  let now = await load(deps, null);
  const refreshOnce = async (): Promise<InForce> => {
    try {
      const before = now;
      now = await load(deps, before);
      if (now.recognition !== before.recognition) {
        // Scans that began before go on with what was in force then.
        const files = [before, now].flatMap(({ inForce }) => [...filesOf(inForce, deps.folder)]);
        await deps.folder.sweep(new Set(files), deps.clock());
      }
      failed = false;
      return now.inForce;
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  // What cannot be loaded now is tried again at the next look; readiness tells of it meanwhile.
  const { renew: refresh, close } = openRenewal(refreshOnce, lookEvery);
  return { current: () => now.inForce, refresh, isCurrent: () => !failed, close };
}

/** What is recognised, as of a revision. */
type Recognition = Pick<InForce, 'detector' | 'custom' | 'tagger' | 'records' | 'problems'> & {
  readonly revision: number;
  /** Of what crawls look for: another one makes their labels outdated. */
  readonly version: string;
  readonly since: Date;
};
/** How it is labelled, as of a revision. */
type Labelling = Pick<InForce, 'taxonomy' | 'policy'> & { readonly revision: number; readonly version: number };

interface Loaded {
  readonly recognition: Recognition;
  readonly labelling: Labelling;
  readonly inForce: InForce;
}

/** Loads what is another than before: recognising anew takes a while, labelling does not. */
async function load(deps: CatalogueDependencies, before: Loaded | null): Promise<Loaded> {
  const { database } = deps;
  const isSame = before !== null && (await readRulesRevision(database)) === before.labelling.revision;
  const labelling = isSame ? before.labelling : await loadLabelling(database);
  // A policy that is the first to ask for what the tagger finds makes what was crawled without it outdated.
  const tagger = taggerUse(deps.tagger?.use, labelling.policy);
  const isKept =
    before !== null &&
    before.recognition.tagger === tagger &&
    (await readRevision(database)) === before.recognition.revision;
  const recognition = isKept ? before.recognition : await loadRecognition(deps, tagger);
  if (isKept && isSame) return before;
  const { detector, custom, records, problems, since } = recognition;
  const { taxonomy, policy, version } = labelling;
  const rulebook = { policyVersion: version, catalogueVersion: recognition.version, since };
  return {
    recognition,
    labelling,
    inForce: { taxonomy, policy, detector, custom, tagger, rulebook, records, problems },
  };
}

async function loadLabelling(database: Database): Promise<Labelling> {
  const { revision, taxonomy, record } = await readRules(database);
  return { revision, taxonomy, version: record.version, policy: parsePolicy(record.document, taxonomy) };
}

async function loadRecognition(deps: CatalogueDependencies, tagger: ModelUse | undefined): Promise<Recognition> {
  const { database, catalogue, models, keys, folder } = deps;
  const { revision, records } = await readCustom(database);
  const items: CustomItem[] = [];
  const problems = new Map<string, string>();
  for (const record of records) {
    const item = await itemOf(deps, record);
    const problem = problemOf(record, item, keys);
    if (problem === null) items.push(item);
    else problems.set(record.id, problem);
  }
  if (items.length > 0) await mkdir(folder.path, { recursive: true, mode: 0o700 });
  const additions = items.length === 0 ? noAdditions : openCustom(items, keys);
  const plain = joinedAdditions(additions, models);
  const tagged = joinedAdditions(plain, deps.tagger?.additions ?? noAdditions);
  // Requests may ask for what no policy does.
  const detector = createDetector(catalogue, {}, tagged);
  const custom = await refer(folder.path, items, keys, additions);
  const version = versionOf(catalogue, tagger ? tagged : plain);
  const since = await activateCatalogue(database, version);
  return { revision, version, detector, custom, tagger, records, problems, since };
}

async function itemOf({ database, folder }: CatalogueDependencies, record: CustomRecord): Promise<CustomItem> {
  const { definition, artefact } = record;
  if (!artefact) return { definition, artefact: null };
  return { definition, artefact: { hash: artefact.hash, path: await folder.fetch(database, artefact.hash) } };
}

/** Why a custom infotype cannot be looked for; null when it can. */
function problemOf({ definition, artefact }: CustomRecord, item: CustomItem, keys: MatchKeys): string | null {
  if (hasContent(definition) && !artefact) return 'it has no content yet; upload it';
  const keyId = artefact?.keyId ?? hashedUnder(definition);
  if (keyId !== null && keyId !== keys.id) {
    return 'its hashes were made with another CLEARMARK_SECRET_KEY; set that key, or give its values anew';
  }
  try {
    openCustom([item], keys);
    return null;
  } catch (error) {
    if (error instanceof ArtefactError || error instanceof DefinitionError) return error.message;
    throw error;
  }
}

/** Under which key the values of an exclusion were hashed; null when they were not. */
export function hashedUnder(definition: CustomDefinition): string | null {
  return definition.kind === 'exclusion' ? (definition.hashes?.keyId ?? null) : null;
}

/** The files that this process and its children read. */
function filesOf({ custom, records }: InForce, folder: ArtefactFolder): Set<string> {
  const artefacts = records.flatMap(({ artefact }) => (artefact ? [folder.pathOf(artefact.hash)] : []));
  return new Set([...(custom ? [custom.manifest] : []), ...artefacts]);
}
