import { posix } from 'node:path';
import type { Spending } from '../budget.js';
import { localName } from '../formats/office-package.js';
import { openZip, readEntry, type ZipEntry } from '../zip.js';
import { guidOf, labelKey } from './file-label.js';
import { type LabelChange, labelFields } from './label-change.js';
import { RefusedError, type Splice } from './splice.js';
import {
  addition,
  type Change,
  changed,
  escaped,
  outlineOf,
  prefixOf,
  removal,
  type XmlElement,
  type XmlOutline,
} from './xml-edit.js';
import { openForEdit } from './zip-edit.js';

const RELATIONSHIPS = 'http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels';
const LABELS = 'http://schemas.microsoft.com/office/2020/mipLabelMetadata';
/** How the type of the link to signatures ends (ECMA-376 part 2, 10). */
const SIGNATURE = '/digital-signature/origin';
const LABEL_TYPE = 'application/vnd.ms-office.classificationlabels+xml';
const CUSTOM_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
/** Of properties that users add, [MS-OSHARED] 2.3.3.2.2. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PROPERTY = 2;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Names of the two dialects of Office Open XML (ECMA-376): transitional, which Office writes, and strict. */
const dialects = {
  transitional: {
    relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
    properties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    values: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  },
  strict: {
    relationship: 'http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties',
    properties: 'http://purl.oclc.org/ooxml/officeDocument/customProperties',
    values: 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
  },
};
type Dialect = (typeof dialects)['transitional'];

/**
 * Sets or takes away the label of an office document: in LabelInfo and in the custom properties, with the entries in
 * `[Content_Types].xml` and `_rels/.rels` that these two need. Every other entry stays as it is, byte for byte.
 * @throws {RefusedError} `signed`, `encrypted`, `malformed`, `unusual-structure`; a BudgetError
 */
export async function relabelOffice(bytes: Buffer, change: LabelChange, spending: Spending): Promise<Splice> {
  const archive = openForEdit(bytes);
  const pack = new EditedPackage(await openZip(bytes, spending));
  const types = await pack.outline('[Content_Types].xml');
  const links = await pack.outline('_rels/.rels');
  if (!types || !links) throw new RefusedError('malformed');
  // A signature covers links and parts; Office itself takes it away before it changes anything.
  if (links.elements.some(({ attributes }) => attributes.Type?.endsWith(SIGNATURE))) throw new RefusedError('signed');
  const isStrict = links.elements.some(({ attributes }) => attributes.Type?.startsWith('http://purl.oclc.org/ooxml/'));
  const dialect = isStrict ? dialects.strict : dialects.transitional;
  const custom = pack.target(links, dialect.relationship) ?? pack.nameOf('docProps/custom.xml');
  const info = pack.target(links, RELATIONSHIPS) ?? pack.nameOf('docMetadata/LabelInfo.xml');
  const before = { custom: await pack.outline(custom), info: await pack.outline(info) };
  const parts = new Map<string, string>();
  const sites = sitesOf(before.custom, before.info, change);
  if (before.custom || change.label) parts.set(custom, customXml(before.custom, change, sites, dialect));
  if (before.info || change.label || sites.size > 0) parts.set(info, labelInfoXml(before.info, change, sites));
  const added = [...parts.keys()].map(
    (name): AddedPart =>
      name === custom ? [name, CUSTOM_TYPE, dialect.relationship] : [name, LABEL_TYPE, RELATIONSHIPS],
  );
  parts.set(pack.nameOf('[Content_Types].xml'), typesXml(types, added));
  parts.set(pack.nameOf('_rels/.rels'), linksXml(links, added));
  const written = [...parts].filter(([name, text]) => pack.textOf(name) !== text);
  return archive.with(new Map(written.map(([name, text]) => [name, Buffer.from(text)])));
}

/** The parts of a package, found without regard to case, as links find them. */
class EditedPackage {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #texts = new Map<string, string>();

  constructor(entries: readonly ZipEntry[]) {
    this.#entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  nameOf(name: string): string {
    return this.#entries.get(name.toLowerCase())?.name ?? name;
  }

  /** What stood in a part that was read. */
  textOf(name: string): string | undefined {
    return this.#texts.get(name.toLowerCase());
  }

  async outline(name: string): Promise<XmlOutline | undefined> {
    const entry = this.#entries.get(name.toLowerCase());
    if (!entry) return undefined;
    const outline = outlineOf(await readEntry(entry));
    this.#texts.set(name.toLowerCase(), outline.text);
    return outline;
  }

  /** The part that a link of this type leads to. */
  target(links: XmlOutline, type: string): string | undefined {
    const link = links.elements.find(({ attributes }) => attributes.Type === type);
    if (!link) return undefined;
    const name = posix.join('/', link.attributes.Target ?? '').slice(1);
    if (link.attributes.TargetMode === 'External' || !this.#entries.has(name.toLowerCase())) {
      throw new RefusedError('malformed');
    }
    return this.nameOf(name);
  }
}

/** The organisations whose labels go: that of the label that is set, or those whose labels are taken away. */
function sitesOf(custom: XmlOutline | undefined, info: XmlOutline | undefined, change: LabelChange): Set<string> {
  if (change.label) return new Set([change.label.siteId]);
  const inInfo = info?.elements.map(({ attributes }) => guidOf(attributes.siteId)) ?? [];
  const inCustom = [...sitesInProperties(custom).values()];
  const all = [...inInfo, ...inCustom].filter((site) => site !== null);
  return new Set(all.filter((site) => change.siteId === null || site === change.siteId));
}

/** By the id of a label, the organisation whose it is. */
function sitesInProperties(custom: XmlOutline | undefined): Map<string, string> {
  const sites = new Map<string, string>();
  for (const { attributes, text } of custom?.elements ?? []) {
    const key = labelKey(attributes.name ?? '');
    const site = guidOf(text);
    if (key?.field === 'siteid' && site) sites.set(key.id, site);
  }
  return sites;
}

function customXml(
  outline: XmlOutline | undefined,
  { label, siteId }: LabelChange,
  sites: ReadonlySet<string>,
  dialect: Dialect,
): string {
  const before = outline ?? emptyRoot(`Properties xmlns="${dialect.properties}" xmlns:vt="${dialect.values}"`);
  const siteOf = sitesInProperties(outline);
  const gone = before.elements.filter(({ attributes }) => {
    const id = labelKey(attributes.name ?? '')?.id;
    const site = id === undefined ? undefined : siteOf.get(id);
    return id !== undefined && (id === label?.id || (site === undefined ? siteId === null : sites.has(site)));
  });
  const changes: Change[] = gone.map(removal);
  if (label) {
    const going = new Set(gone);
    const kept = before.elements.filter((element) => !going.has(element));
    const numbers = kept.map(({ attributes }) => Number(attributes.pid) || 0);
    const first = numbers.reduce((most, number) => Math.max(most, number), FIRST_PROPERTY - 1) + 1;
    const xml = Object.entries(labelFields(label)).map(([name, value], n) =>
      propertyXml(before.root, dialect, `MSIP_Label_${label.id}_${name}`, value, first + n),
    );
    changes.push(addition(before.text, before.root, xml.join('')));
  }
  return changed(before.text, changes);
}

function propertyXml(root: XmlElement, dialect: Dialect, name: string, value: string, number: number): string {
  const element = `${prefixOf(root.name)}property`;
  const known = Object.entries(root.attributes).find(
    ([key, uri]) => key.startsWith('xmlns:') && uri === dialect.values,
  );
  const type = known ? `${known[0].slice('xmlns:'.length)}:lpwstr` : 'vt:lpwstr';
  const open = known ? type : `${type} xmlns:vt="${dialect.values}"`;
  return `<${element} fmtid="${FORMAT_ID}" pid="${number}" name="${name}"><${open}>${escaped(value)}</${type}></${element}>`;
}

function labelInfoXml(outline: XmlOutline | undefined, { label }: LabelChange, sites: ReadonlySet<string>): string {
  const before = outline ?? emptyRoot(`clbl:labelList xmlns:clbl="${LABELS}"`);
  const old = before.elements.filter(({ name, attributes }) => {
    return localName(name) === 'label' && sites.has(guidOf(attributes.siteId) ?? '');
  });
  const element = `${prefixOf(before.root.name)}label`;
  const xml = label
    ? `<${element} id="{${label.id}}" enabled="1" method="${label.method}" siteId="{${label.siteId}}" contentBits="0" removed="0"/>`
    : // So that no program sets by itself what a person took away: [MS-OFFCRYPTO] 2.6.4.4.
      [...sites]
        .map((site) => `<${element} id="{${site}}" enabled="0" method="" siteId="{${site}}" removed="1"/>`)
        .join('');
  const first = before.elements[0];
  // Labels come before extensions.
  const place = first ? { from: first.start, to: first.start, text: xml } : addition(before.text, before.root, xml);
  return changed(before.text, [place, ...old.map(removal)]);
}

type AddedPart = readonly [name: string, contentType: string, relationship: string];

function typesXml(types: XmlOutline, added: readonly AddedPart[]): string {
  const known = new Set(types.elements.map(({ attributes }) => attributes.PartName?.toLowerCase()));
  const xml = added
    .filter(([name]) => !known.has(`/${name}`.toLowerCase()))
    .map(
      ([name, type]) => `<${prefixOf(types.root.name)}Override PartName="/${escaped(name)}" ContentType="${type}"/>`,
    );
  return xml.length === 0 ? types.text : changed(types.text, [addition(types.text, types.root, xml.join(''))]);
}

function linksXml(links: XmlOutline, added: readonly AddedPart[]): string {
  const known = new Set(links.elements.map(({ attributes }) => attributes.Type));
  const ids = new Set(links.elements.map(({ attributes }) => attributes.Id));
  const xml = added
    .filter(([, , type]) => !known.has(type))
    .map(([name, , type]) => {
      const id = freeId(ids);
      return `<${prefixOf(links.root.name)}Relationship Id="${id}" Type="${type}" Target="${escaped(name)}"/>`;
    });
  return xml.length === 0 ? links.text : changed(links.text, [addition(links.text, links.root, xml.join(''))]);
}

function freeId(ids: Set<string | undefined>): string {
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  ids.add(`rId${number}`);
  return `rId${number}`;
}

function emptyRoot(open: string): XmlOutline {
  return outlineOf(Buffer.from(`${DECLARATION}<${open}></${open.split(' ')[0]}>`));
}
