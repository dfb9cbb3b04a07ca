import { localName } from '../formats/office-package.js';
import { guidOf, labelKey } from './file-label.js';
import { type LabelChange, labelFields } from './label-change.js';
import { RefusedError } from './splice.js';
import { addition, type Change, changed, escaped, outlineOf, prefixOf, removal, type XmlElement } from './xml-edit.js';

const PDFX = 'http://ns.adobe.com/pdfx/1.3/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** XMP (ISO 16684-1) that says nothing yet. */
export const emptyXmp = Buffer.from(
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n<rdf:RDF xmlns:rdf="${RDF}">\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="w"?>`,
);

/**
 * XMP with another label: everything else in it stays as it is.
 * @param isGone whether the properties of a label go, by its id and, where it says so, its organisation
 * @throws {RefusedError} `malformed`, `unusual-structure`
 */
export function relabelXmp(
  xmp: Buffer,
  { label }: LabelChange,
  isGone: (id: string, site: string | undefined) => boolean,
): Buffer {
  const { text, root, elements } = outlineOf(xmp, ({ name, depth }) => {
    return (depth <= 3 && /^(?:RDF|Description)$/.test(localName(name))) || labelKey(localName(name)) !== null;
  });
  const rdf = localName(root.name) === 'RDF' ? root : elements.find(({ name }) => localName(name) === 'RDF');
  if (!rdf) throw new RefusedError('malformed');
  const descriptions = elements.filter(({ name }) => localName(name) === 'Description');
  const properties = elements.filter(({ name }) => labelKey(localName(name)) !== null);
  const sites = sitesOf(properties, descriptions);
  const goes = (name: string) => {
    const id = labelKey(localName(name))?.id;
    return id !== undefined && isGone(id, sites.get(id));
  };
  const changes = descriptions.flatMap((description) => {
    const gone = properties.filter((one) => isWithin(one, description) && goes(one.name));
    if (gone.length > 0 && isEmptyWithout(text, description, gone)) return [removal(description)];
    return [...gone.map(removal), ...attributesGone(text, description, goes)];
  });
  if (label) {
    const prefix = prefixOf(rdf.name);
    const about = descriptions.flatMap(({ attributes }) => attributes[`${prefix}about`] ?? [])[0] ?? '';
    const fields = Object.entries(labelFields(label)).map(([field, value]) => {
      const name = `pdfx:MSIP_Label_${label.id}_${field}`;
      return `<${name}>${escaped(value)}</${name}>`;
    });
    const open = `${prefix}Description ${prefix}about="${escaped(about)}" xmlns:pdfx="${PDFX}"`;
    changes.push(addition(text, rdf, `<${open}>${fields.join('')}</${prefix}Description>\n`));
  }
  return Buffer.from(changed(text, changes));
}

function isWithin(inner: XmlElement, outer: XmlElement): boolean {
  return inner.start >= outer.opened && inner.end <= outer.inside;
}

/** Whether nothing but blanks, and nothing in its attributes, is left of a description. */
function isEmptyWithout(
  text: string,
  { attributes, opened, inside }: XmlElement,
  gone: readonly XmlElement[],
): boolean {
  const rest = changed(
    text.slice(opened, inside),
    gone.map((one) => removal({ start: one.start - opened, end: one.end - opened })),
  );
  const says = Object.keys(attributes).some((name) => !name.startsWith('xmlns') && localName(name) !== 'about');
  return rest.trim() === '' && !says;
}

function* attributesGone(text: string, element: XmlElement, goes: (name: string) => boolean): Generator<Change> {
  const tag = text.slice(element.start, element.opened);
  for (const found of tag.matchAll(/\s+([^\s=/>"'<]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)) {
    const start = element.start + found.index;
    if (goes(found[1] ?? '')) yield removal({ start, end: start + found[0].length });
  }
}

function sitesOf(properties: readonly XmlElement[], descriptions: readonly XmlElement[]): Map<string, string> {
  const sites = new Map<string, string>();
  const note = (name: string, value: string) => {
    const key = labelKey(localName(name));
    const site = guidOf(value);
    if (key?.field === 'siteid' && site) sites.set(key.id, site);
  };
  for (const { name, text } of properties) note(name, text);
  for (const { attributes } of descriptions) for (const [name, value] of Object.entries(attributes)) note(name, value);
  return sites;
}
