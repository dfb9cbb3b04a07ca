import type { Spending } from '../budget.js';
import { localName, type OfficePackage, xmlText } from '../formats/office-package.js';
import type { Part } from '../part.js';
import { readXmlStream, type XmlHandler } from '../xml-reader.js';
import type { ZipEntry } from '../zip.js';
import {
  type FileLabel,
  guidOf,
  isTrue,
  LabelProperties,
  labelParts,
  methodOf,
  type StoredLabels,
} from './file-label.js';

/** Ends of the types of the relationships that lead to the two parts (the second in strict packages), and where they lie. */
const labelInfo = { types: ['classificationlabels'], usual: 'docmetadata/labelinfo.xml' };
const customProperties = { types: ['custom-properties', 'customProperties'], usual: 'docprops/custom.xml' };
const MAX_LABELS = 16;
/** Labels are read before anything else, so that they must not keep the rest from being read. Characters. */
const PEEKED = 1024 * 1024;

/**
 * The labels of an office document ([MS-OFFCRYPTO] 2.6). What LabelInfo says of an organisation holds before what the
 * custom properties say; these only add the name and the date of the same label, which LabelInfo does not have.
 */
export async function* officeLabels(pack: OfficePackage, spending: Spending): AsyncGenerator<Part> {
  const links = await pack.relationshipsOf('');
  const read = (part: typeof labelInfo, handler: XmlHandler): Promise<boolean> => {
    const linked = links.find(({ type }) => part.types.includes(type))?.target ?? '';
    return readBeginning(pack.peek(pack.has(linked) ? linked : part.usual), handler, spending);
  };
  const custom = new CustomProperties();
  const info = new LabelInfo();
  const whole = [await read(customProperties, custom), await read(labelInfo, info)];
  const { problem, ...stored } = merged(info.stored(), custom.properties.stored('custom-properties'));
  yield* labelParts({ ...stored, problem: problem ?? (whole.includes(false) ? 'too-many-entries' : null) });
}

/**
 * Tells a handler what stands at the beginning of a part. The part is read for its text by somebody else, who says what
 * is wrong with it.
 * @returns whether that was all of it
 */
async function readBeginning(entry: ZipEntry | undefined, handler: XmlHandler, spending: Spending): Promise<boolean> {
  if (!entry) return true;
  let left = PEEKED;
  const beginning = async function* () {
    for await (const text of xmlText(entry)) {
      yield text.slice(0, left);
      left -= text.length;
      if (left <= 0) return;
    }
  };
  await readXmlStream(beginning(), handler, spending.budget.depth).catch(() => undefined);
  return left > 0;
}

function merged(info: StoredLabels, custom: StoredLabels): StoredLabels {
  const described = info.labels.map((label) => {
    const same = custom.labels.find(({ id, siteId }) => id === label.id && siteId === label.siteId);
    return same ? { ...label, name: same.name, setDate: same.setDate, method: label.method ?? same.method } : label;
  });
  const others = custom.labels.filter(({ siteId }) => !info.sites.has(siteId));
  return { labels: [...described, ...others], sites: info.sites, problem: info.problem ?? custom.problem };
}

/** Takes the labels from the properties that users and programs add to a document. */
class CustomProperties implements XmlHandler {
  readonly properties = new LabelProperties();
  #name = '';
  #value = '';

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (localName(name) !== 'property') return;
    this.#name = attributes.name ?? '';
    this.#value = '';
  }

  text(text: string): void {
    // Beyond its length it is no value of a label.
    if (this.#name !== '' && this.#value.length <= 1000) this.#value += text.slice(0, 1000);
  }

  close(name: string): void {
    if (localName(name) !== 'property') return;
    this.properties.add(this.#name, this.#value);
    this.#name = '';
  }
}

/** Takes the labels from `clbl:labelList`. */
class LabelInfo implements XmlHandler {
  readonly #labels: FileLabel[] = [];
  readonly #sites = new Set<string>();
  #problem: StoredLabels['problem'] = null;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (localName(name) !== 'label') return;
    const siteId = guidOf(attributes.siteId);
    const isSet = isTrue(attributes.enabled) && !isTrue(attributes.removed);
    if (this.#sites.size < MAX_LABELS && siteId) this.#sites.add(siteId);
    if (!isSet) return;
    const id = guidOf(attributes.id);
    if (!id || !siteId) this.#problem ??= 'malformed';
    else if (this.#labels.length >= MAX_LABELS) this.#problem = 'too-many-entries';
    else {
      const method = methodOf(attributes.method);
      this.#labels.push({ id, siteId, name: null, method, setDate: null, store: 'label-info' });
    }
  }

  stored(): StoredLabels {
    return { labels: this.#labels, sites: this.#sites, problem: this.#problem };
  }
}
