import { failedPart, type Part, readPart } from '../part.js';

/** Where in a document a sensitivity label stood. */
export type LabelStore = 'label-info' | 'custom-properties' | 'mail-header' | 'mail-property' | 'pdf-info' | 'pdf-xmp';

/** A sensitivity label of Microsoft (MSIP) that is set in a document. GUIDs in lower case, without braces. */
export interface FileLabel {
  readonly id: string;
  /** The organisation whose label it is. */
  readonly siteId: string;
  /** As its organisation calls it, at most 255 UTF-16 code units, no control characters; null where it does not say. */
  readonly name: string | null;
  /** `standard`: by a rule or a default; `privileged`: by a person. Null where it does not say. */
  readonly method: 'standard' | 'privileged' | null;
  /** ISO 8601, UTC; null where it does not say. */
  readonly setDate: string | null;
  readonly store: LabelStore;
}

/** Values of these properties are no longer than this, in UTF-16 code units. */
const MAX_VALUE = 255;
/** A document has one label of each organisation; more than a handful is a flood. */
const MAX_LABELS = 16;
/** As many labels as are read, with all their properties, are shorter. UTF-16 code units. */
const MAX_JOINED = 100_000;

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const KEY = /^MSIP_Label_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})_([A-Za-z]{1,40})$/i;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?$/;

/** A GUID in lower case without braces; null for anything else. */
export function guidOf(text: string | undefined): string | null {
  const bare =
    text
      ?.trim()
      .replace(/^\{(.*)\}$/, '$1')
      .toLowerCase() ?? '';
  return GUID.test(bare) ? bare : null;
}

/** The label a property belongs to and which of its values it holds; null for a property of another kind. */
export function labelKey(name: string): { readonly id: string; readonly field: string } | null {
  const [, id, field] = KEY.exec(name) ?? [];
  return id === undefined || field === undefined ? null : { id: id.toLowerCase(), field: field.toLowerCase() };
}

/** What one place of a document says of labels: those that are set, and those it can be told apart by. */
export interface StoredLabels {
  readonly labels: readonly FileLabel[];
  /** Sites of which it says anything, be it that a label was taken away. */
  readonly sites: ReadonlySet<string>;
  /** Why not all of it could be taken for what it says. */
  readonly problem: 'malformed' | 'too-many-entries' | null;
}

/** Puts labels together from properties as they come, `MSIP_Label_<guid>_<field>` each. Others are passed over. */
export class LabelProperties {
  readonly #fields = new Map<string, Map<string, string>>();
  #tooMany = false;

  add(name: string, value: string): void {
    const key = labelKey(name);
    if (!key || value.length > MAX_VALUE) return;
    let fields = this.#fields.get(key.id);
    if (!fields) {
      if (this.#fields.size >= MAX_LABELS) {
        this.#tooMany = true;
        return;
      }
      fields = new Map();
      this.#fields.set(key.id, fields);
    }
    // What a property says first holds; there are only so many different fields that count.
    if (!fields.has(key.field)) fields.set(key.field, fields.size < 20 ? value : '');
  }

  stored(store: LabelStore): StoredLabels {
    const labels: FileLabel[] = [];
    const sites = new Set<string>();
    let problem: StoredLabels['problem'] = this.#tooMany ? 'too-many-entries' : null;
    for (const [id, fields] of this.#fields) {
      const siteId = guidOf(fields.get('siteid'));
      if (siteId) sites.add(siteId);
      if (!isTrue(fields.get('enabled'))) continue;
      // A label that is set must say whose it is; without that there is no telling what it means.
      if (!siteId) problem ??= 'malformed';
      else {
        const { name, method, setDate } = details(fields);
        labels.push({ id, siteId, name, method, setDate, store });
      }
    }
    return { labels, sites, problem };
  }
}

function details(fields: ReadonlyMap<string, string>): Pick<FileLabel, 'name' | 'method' | 'setDate'> {
  const name = fields.get('name')?.trim() ?? '';
  return {
    name: name === '' || /\p{C}/u.test(name) ? null : name,
    method: methodOf(fields.get('method')),
    setDate: momentOf(fields.get('setdate')),
  };
}

export function isTrue(text: string | undefined): boolean {
  return /^\s*(?:true|1)\s*$/i.test(text ?? '');
}

export function methodOf(text: string | undefined): FileLabel['method'] {
  const method = text?.trim().toLowerCase();
  return method === 'standard' || method === 'privileged' ? method : null;
}

/** ISO 8601 without an offset is UTC here, as the programs that write it mean it. */
function momentOf(text: string | undefined): string | null {
  const given = text?.trim() ?? '';
  const [, offset] = MOMENT.exec(given) ?? [];
  const moment = MOMENT.test(given) ? new Date(offset === undefined ? `${given}Z` : given) : null;
  return moment === null || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** Labels as mail has them, in one text: `MSIP_Label_<guid>_Enabled=true; MSIP_Label_<guid>_SiteId=…`. */
export function joinedLabels(texts: readonly string[], store: LabelStore): StoredLabels {
  const properties = new LabelProperties();
  for (const pair of texts.flatMap((text) => text.slice(0, MAX_JOINED).split(';'))) {
    const at = pair.indexOf('=');
    if (at > 0) properties.add(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return properties.stored(store);
}

const LABEL_PLACE = 'sensitivity label';

/**
 * The part of a document that its labels are: it comes before all others, so that it is known whatever happens to them.
 * No part for a document that says nothing of labels.
 */
export function* labelParts({ labels, problem }: StoredLabels): Generator<Part> {
  if (labels.length > 0) yield { ...readPart('metadata', LABEL_PLACE, ''), labels };
  if (problem) yield failedPart('metadata', LABEL_PLACE, problem);
}
