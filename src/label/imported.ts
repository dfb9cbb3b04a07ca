import { createHash } from 'node:crypto';
import type { Label, Level, Taxonomy } from './label.js';

/** A sensitivity label as a document carries it: GUIDs in lower case without braces. */
export interface CarriedLabel {
  readonly id: string;
  readonly siteId: string;
  readonly name: string | null;
}

/** What a label of another system is here. */
export interface LabelMapping {
  readonly id: string;
  /** What it is called there; the name of the level unless given. */
  readonly name: string | null;
  /** Only labels of this site; of any unless given. */
  readonly siteId: string | null;
  readonly label: Label;
}

/** What a policy has to say of labels that documents carry. */
export interface ImportRules {
  readonly taxonomy: Taxonomy;
  readonly importedLabels: readonly LabelMapping[];
  readonly unmappedLabelFloor: Label;
}

/**
 * `imported-label`: it is known what it is here; `imported-label-unmapped`: it is not, and raises to what the policy says
 * of such; `imported-label-other-site`: of an organisation that the policy does not name, so nothing follows from it;
 * `imported-label-own`: this service wrote it into the document, so it says nothing that was not known.
 */
export type ImportRule =
  | 'imported-label'
  | 'imported-label-unmapped'
  | 'imported-label-other-site'
  | 'imported-label-own';

/** What follows from a label that a document carries; no label for one of another site. */
export type Imported =
  | { readonly rule: 'imported-label' | 'imported-label-unmapped'; readonly label: Label }
  | { readonly rule: 'imported-label-other-site'; readonly label: null };

export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}

/**
 * What a label in a document is here: what the policy's mapping says; else the level whose id, name or derived GUID it
 * has. As soon as the mapping names sites, labels of other sites are not applied.
 */
export function importLabel(rules: ImportRules, carried: CarriedLabel): Imported {
  const sites = new Set(rules.importedLabels.flatMap(({ siteId }) => siteId ?? []));
  if (sites.size > 0 && !sites.has(carried.siteId) && carried.siteId !== derivedSite) {
    return { rule: 'imported-label-other-site', label: null };
  }
  const mappings = rules.importedLabels.filter(({ id, siteId }) => id === carried.id && matches(siteId, carried));
  const mapped = mappings.find(({ siteId }) => siteId !== null) ?? mappings[0];
  if (mapped) return { rule: 'imported-label', label: mapped.label };
  const level = rules.taxonomy.levels.find((one) => isNamed(one, carried));
  if (!level) return { rule: 'imported-label-unmapped', label: rules.unmappedLabelFloor };
  return { rule: 'imported-label', label: { level: level.id, rank: level.rank, categories: [] } };
}

function matches(siteId: string | null, carried: CarriedLabel): boolean {
  return siteId === null || siteId === carried.siteId;
}

function isNamed({ id, name }: Level, carried: CarriedLabel): boolean {
  if (carried.id === derivedId(id)) return true;
  const given = carried.name?.toLowerCase();
  return given === id.toLowerCase() || given === name.toLowerCase();
}

/**
 * The label that stands for one of ours when it is written into a document: of the mappings to its level the one that
 * says most of its categories, and none that it does not have; without any, GUIDs derived from the level's id.
 * @param site the organisation it is written for; that of the mapping, else the derived one, unless given
 */
export function labelToWrite(rules: ImportRules, label: Label, site: string | null): CarriedLabel & { name: string } {
  const fitting = rules.importedLabels
    .filter((one) => one.label.level === label.level && (site === null || one.siteId === null || one.siteId === site))
    .filter((one) => one.label.categories.every((category) => label.categories.includes(category)))
    .sort((a, b) => b.label.categories.length - a.label.categories.length);
  const [mapping] = fitting;
  const level = rules.taxonomy.levels.find(({ id }) => id === label.level);
  return {
    id: mapping?.id ?? derivedId(label.level),
    siteId: site ?? mapping?.siteId ?? derivedSite,
    name: (mapping?.name ?? level?.name ?? label.level).slice(0, 255),
  };
}

/** Under which the GUIDs below are derived. */
const NAMESPACE = '6d1d1c5e-8f0b-4c6e-9a54-3f6f7a0c2b91';

/** The site of labels that no mapping gives one: the same in every deployment, so that one knows another's labels. */
export const derivedSite = uuid5(NAMESPACE, 'site');

/** The GUID of a level that no mapping gives one: the same wherever a level has this id. */
export function derivedId(level: string): string {
  return uuid5(NAMESPACE, `level:${level}`);
}

/** A UUID from a name: version 5 of RFC 9562. */
function uuid5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
