import JSZip from 'jszip';
import mammoth from 'mammoth';
import { defaultBudget } from '../../../src/extract/budget.js';
import type { LabelChange } from '../../../src/extract/label/label-change.js';
import { relabel } from '../../../src/extract/label/relabel.js';
import { spliced } from '../../../src/extract/label/splice.js';
import { docx } from '../../fixtures/documents.js';
import { customXml, labelInfo, msip, open, ours, secret, setDate, theirs } from '../../fixtures/labels.js';
import { pptxOf, presentationPart, relationships, xlsxOf } from '../../fixtures/office.js';
import { partsOf } from '../../fixtures/parts.js';
import { elementsIn, opensInLibreOffice } from '../../fixtures/readers.js';
import { zip } from '../../fixtures/zip.js';

const name = 'Secret & <"quoted"> Größe';
const set: LabelChange = { label: { id: secret, siteId: ours, name, method: 'Privileged', setDate }, siteId: ours };
const remove: LabelChange = { label: null, siteId: null };

async function written(document: Buffer, change: LabelChange = set): Promise<Buffer> {
  const outcome = await relabel(document, 'file', change, defaultBudget);
  if (!outcome.ok) throw new Error(outcome.reason);
  return spliced(document, outcome.splice);
}

async function refusal(document: Buffer, change: LabelChange = set): Promise<string> {
  const outcome = await relabel(document, 'file', change, defaultBudget);
  return outcome.ok ? 'written' : outcome.reason;
}

const labelsOf = async (document: Buffer) => (await partsOf(document))[0]?.labels;

/** The custom properties by name, as another library reads them. */
async function propertiesIn(document: Buffer, part = 'docProps/custom.xml'): Promise<Record<string, string>> {
  const elements = await elementsIn(document, part);
  const properties = elements.filter(({ name }) => /(^|:)property$/.test(name));
  return Object.fromEntries(properties.map(({ attributes, text }) => [attributes.name, text]));
}

interface RawEntry {
  readonly name: string;
  readonly local: string;
  readonly data: string;
  readonly record: string;
}

/** The entries of an archive in their order, byte for byte, but for where each of them stands. */
function rawEntries(archive: Buffer): RawEntry[] {
  const entries: RawEntry[] = [];
  for (
    let at = archive.readUInt32LE(archive.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
    archive.readUInt32LE(at) === 0x02014b50;
  ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((n) => archive.readUInt16LE(at + n)) as [
      number,
      number,
      number,
    ];
    const next = at + 46 + nameLength + extra + comment;
    const start = archive.readUInt32LE(at + 42);
    const data = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      local: archive.toString('hex', start, data),
      data: archive.toString('hex', data, data + archive.readUInt32LE(at + 20)),
      record: archive.toString('hex', at, at + 42) + archive.toString('hex', at + 46, next),
    });
    at = next;
  }
  return entries;
}

const edited = ['[Content_Types].xml', '_rels/.rels', 'docProps/custom.xml', 'docMetadata/LabelInfo.xml'];
const untouched = (archive: Buffer) => rawEntries(archive).filter(({ name }) => !edited.includes(name));

const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><!-- </Types> --></Types>`;
const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>words</w:t></w:r></w:p></w:body></w:document>`;

/** A Word file of parts written by hand, each with attributes and a comment of its own. */
function handmade(
  parts: Readonly<Record<string, string>> = {},
  links = relationships(['officeDocument', 'word/document.xml']),
): Buffer {
  const all: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': links,
    'word/document.xml': word,
    ...parts,
  };
  const members = Object.entries(all).map(([name, data], n) => ({
    name,
    data,
    method: n % 2 === 0 ? 8 : 0,
    attributes: 0o644 << 16,
    comment: `entry ${n}`,
  }));
  return zip(members, 'comment of the archive');
}

/** The package with content types that name its main part. */
async function withTypes(document: Buffer, main: string, type: string): Promise<Buffer> {
  const archive = await JSZip.loadAsync(document);
  archive.file(
    '[Content_Types].xml',
    types.replace(/<!--.*/, '').concat(`<Override PartName="/${main}" ContentType="${type}"/></Types>`),
  );
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

describe('writing a label into an Office document', () => {
  it('is read back by other libraries: from LabelInfo, the custom properties and the links to both', async () => {
    const document = await written(await docx(['Hello']));
    expect(await elementsIn(document, 'docMetadata/LabelInfo.xml')).toMatchObject([
      {
        name: 'clbl:labelList',
        attributes: { 'xmlns:clbl': 'http://schemas.microsoft.com/office/2020/mipLabelMetadata' },
      },
      {
        name: 'clbl:label',
        attributes: {
          id: `{${secret}}`,
          enabled: '1',
          method: 'Privileged',
          siteId: `{${ours}}`,
          contentBits: '0',
          removed: '0',
        },
      },
    ]);
    expect(await propertiesIn(document)).toEqual({
      [`MSIP_Label_${secret}_Enabled`]: 'true',
      [`MSIP_Label_${secret}_SetDate`]: '2026-03-04T05:06:07Z',
      [`MSIP_Label_${secret}_Method`]: 'Privileged',
      [`MSIP_Label_${secret}_Name`]: name,
      [`MSIP_Label_${secret}_SiteId`]: ours,
      [`MSIP_Label_${secret}_ContentBits`]: '0',
    });
    expect(
      (await elementsIn(document, '[Content_Types].xml')).map(({ attributes }) => [
        attributes.PartName,
        attributes.ContentType,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['/docMetadata/LabelInfo.xml', 'application/vnd.ms-office.classificationlabels+xml'],
        ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
      ]),
    );
    const links = await elementsIn(document, '_rels/.rels');
    expect(links.map(({ attributes }) => [attributes.Type, attributes.Target])).toEqual(
      expect.arrayContaining([
        ['http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels', 'docMetadata/LabelInfo.xml'],
        [
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties',
          'docProps/custom.xml',
        ],
      ]),
    );
    const ids = links.flatMap(({ attributes }) => attributes.Id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect((await mammoth.extractRawText({ buffer: document })).value.trim()).toBe('Hello');
    expect(opensInLibreOffice(document, 'docx')).toBe(true);
  });

  it.each([
    [
      'xlsx',
      'xl/workbook.xml',
      'spreadsheetml.sheet.main',
      xlsxOf([{ xml: '<sheetData><row><c t="inlineStr"><is><t>cell</t></is></c></row></sheetData>' }]),
    ],
    [
      'pptx',
      'ppt/presentation.xml',
      'presentationml.presentation.main',
      pptxOf([presentationPart('sld', '<p:cSld><p:spTree/></p:cSld>')], [1], {
        'ppt/presentation.xml': presentationPart(
          'presentation',
          '<p:sldIdLst><p:sldId id="256" r:id="r1"/></p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/>',
        ),
      }),
    ],
  ])('is found in a %s by another library, and LibreOffice opens the file', async (extension, main, type, plain) => {
    const document = await written(
      await withTypes(plain, main, `application/vnd.openxmlformats-officedocument.${type}+xml`),
    );
    expect((await elementsIn(document, 'docMetadata/LabelInfo.xml'))[1]?.attributes.id).toBe(`{${secret}}`);
    expect(await propertiesIn(document)).toMatchObject({ [`MSIP_Label_${secret}_SiteId`]: ours });
    expect(opensInLibreOffice(document, extension)).toBe(true);
  });

  it('leaves every other entry as it is, byte for byte, in its place', async () => {
    for (const before of [handmade(), await docx(['Hello'], { header: 'top' }), xlsxOf([{ xml: '<sheetData/>' }])]) {
      const after = await written(before);
      expect(untouched(after)).toEqual(untouched(before));
      const names = rawEntries(before).map((entry) => entry.name);
      expect(
        rawEntries(after)
          .map((entry) => entry.name)
          .slice(0, names.length),
      ).toEqual(names);
    }
    expect((await written(handmade())).toString('latin1')).toMatch(/comment of the archive$/);
  });

  it('changes only where it must what stands in the parts that it edits', async () => {
    const custom = customXml({ Department: 'Sales', ...msip(open), Cost: '7' });
    const links = relationships(['officeDocument', 'word/document.xml'], ['custom-properties', 'docProps/custom.xml']);
    const after = await written(handmade({ 'docProps/custom.xml': custom }, links));
    const kept = { Department: 'Sales', Cost: '7' };
    expect(await propertiesIn(after)).toMatchObject(kept);
    // The other label was of the same organisation, which has one label for a document.
    expect(Object.keys(await propertiesIn(after)).some((name) => name.includes(open))).toBe(false);
    const numbers = (await elementsIn(after, 'docProps/custom.xml')).flatMap(({ attributes }) => attributes.pid ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('keeps the labels of other organisations', async () => {
    const before = handmade({
      'docProps/custom.xml': customXml({ ...msip(open, { SiteId: theirs, Name: 'Open' }) }),
      'docMetadata/LabelInfo.xml': labelInfo({ id: `{${open}}`, siteId: `{${theirs}}` }, {}),
    });
    const after = await written(before);
    expect((await labelsOf(after))?.map(({ id, siteId }) => [id, siteId])).toEqual([
      [secret, ours],
      [open, theirs],
    ]);
    expect(Object.keys(await propertiesIn(after))).toContain(`MSIP_Label_${open}_Name`);
  });

  it('can be done again: the label that is there gives way', async () => {
    const once = await written(handmade());
    const again = await written(once, { ...set, label: set.label && { ...set.label, id: open, name: 'Open' } });
    expect(await labelsOf(again)).toMatchObject([{ id: open, name: 'Open' }]);
    expect(await written(once)).toEqual(once);
    expect(untouched(again)).toEqual(untouched(handmade()));
  });

  it('takes labels away, and says in LabelInfo that somebody did', async () => {
    const once = await written(handmade({ 'docProps/custom.xml': customXml({ Department: 'Sales' }) }));
    const without = await written(once, remove);
    expect(await labelsOf(without)).toBeUndefined();
    expect(await propertiesIn(without)).toEqual({ Department: 'Sales' });
    expect((await elementsIn(without, 'docMetadata/LabelInfo.xml'))[1]?.attributes).toEqual({
      id: `{${ours}}`,
      enabled: '0',
      method: '',
      siteId: `{${ours}}`,
      removed: '1',
    });
    expect(await labelsOf(await written(once, { label: null, siteId: theirs }))).toHaveLength(1);
  });

  it('changes nothing where there is no label to take away', async () => {
    expect(await written(handmade(), remove)).toEqual(handmade());
  });

  it('writes by the names of strict packages into one, with the prefixes that it uses', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument';
    const links = `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="rId1" Type="${strict}/relationships/officeDocument" Target="word/document.xml"/><r:Relationship Id="rId2" Type="${strict}/relationships/customProperties" Target="docProps/custom.xml"/></r:Relationships>`;
    const custom = `<p:Properties xmlns:p="${strict}/customProperties" xmlns:v="${strict}/docPropsVTypes"/>`;
    const after = await written(handmade({ 'docProps/custom.xml': custom }, links));
    expect(Object.keys(await propertiesIn(after))).toHaveLength(6);
    const names = (await elementsIn(after, 'docProps/custom.xml')).map((element) => element.name);
    expect(new Set(names)).toEqual(new Set(['p:Properties', 'p:property', 'v:lpwstr']));
    expect((await elementsIn(after, '_rels/.rels')).map((element) => element.name)).toEqual(
      Array(4).fill(expect.stringMatching(/^r:/)),
    );
  });
});

describe('a label is not written into an Office document', () => {
  it.each([
    [
      'that is signed',
      handmade(
        { '_xmlsignatures/origin.sigs': '' },
        relationships(['digital-signature/origin', '_xmlsignatures/origin.sigs']),
      ),
      'signed',
    ],
    [
      'in which an entry is encrypted',
      zip([
        { name: '[Content_Types].xml', data: types },
        { name: '_rels/.rels', data: relationships() },
        { name: 'word/document.xml', data: word, flags: 1 },
      ]),
      'encrypted',
    ],
    ['of which the links are no XML', handmade({}, '<Relationships><'), 'malformed'],
    [
      'of which a link leads nowhere',
      handmade({}, relationships(['officeDocument', 'word/document.xml'], ['custom-properties', 'none.xml'])),
      'malformed',
    ],
    ['without content types', zip([{ name: 'word/document.xml', data: word }]), 'unsupported-format'],
    [
      'that has one name twice',
      zip([
        ...['a', 'b'].map((data) => ({ name: 'word/document.xml', data })),
        { name: '[Content_Types].xml', data: types },
        { name: '_rels/.rels', data: relationships() },
      ]),
      'unusual-structure',
    ],
    [
      'of which a part declares entities',
      handmade({ 'docProps/custom.xml': '<!DOCTYPE a [<!ENTITY b "c">]><Properties/>' }),
      'unusual-structure',
    ],
    [
      'of which a part is written in UTF-16',
      handmade({ 'docProps/custom.xml': '<?xml version="1.0" encoding="UTF-16"?><Properties/>' }),
      'unusual-structure',
    ],
    ['that is cut off', handmade().subarray(0, -40), 'malformed'],
    ['that goes on behind its end', Buffer.concat([handmade(), Buffer.from('more')]), 'malformed'],
    ['of another format', Buffer.from('plain text'), 'unsupported-format'],
  ])('%s', async (_what, document, reason) => {
    expect(await refusal(document)).toBe(reason);
  });

  it('whose entries overlap', async () => {
    const document = handmade();
    const at = document.indexOf('PK\x01\x02', 0, 'latin1');
    const second = document.indexOf('PK\x01\x02', at + 4, 'latin1');
    document.writeUInt32LE(document.readUInt32LE(at + 42), second + 42);
    expect(await refusal(document)).not.toBe('written');
  });

  it('that was damaged at any place, unless it is written whole', async () => {
    const document = await docx(['Hello']);
    for (let n = 0; n < 60; n++) {
      const damaged = Buffer.from(document);
      const at = Math.floor((n / 60) * damaged.length);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
      const outcome = await relabel(damaged, 'file.docx', set, defaultBudget);
      if (outcome.ok) expect(untouched(spliced(damaged, outcome.splice))).toEqual(untouched(damaged));
    }
  });
});
