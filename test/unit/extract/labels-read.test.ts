import { randomBytes } from 'node:crypto';
import CFB from 'cfb';
import type { FileLabel } from '../../../src/extract/label/file-label.js';
import { docxOfBody, eml } from '../../fixtures/documents.js';
import {
  customXml,
  labelInfo,
  msip,
  open,
  ours,
  pageObjects,
  pdfOf,
  secret,
  setDate,
  theirs,
  xmp,
} from '../../fixtures/labels.js';
import { pptxOf, presentationPart, relationships, xlsxOf } from '../../fixtures/office.js';
import { partsOf } from '../../fixtures/parts.js';
import { zip } from '../../fixtures/zip.js';

/** The labels of a document by the place they were told at. */
async function carried(content: Buffer, name = 'file'): Promise<[string, readonly FileLabel[]][]> {
  const parts = await partsOf(content, name);
  return parts.flatMap(({ place, labels }) => (labels ? [[place, labels] as [string, readonly FileLabel[]]] : []));
}

async function own(content: Buffer, name?: string): Promise<readonly FileLabel[]> {
  return (await carried(content, name))[0]?.[1] ?? [];
}

const docx = (parts: Readonly<Record<string, string>>) => docxOfBody('<w:p><w:r><w:t>text</w:t></w:r></w:p>', parts);
const inCustom = (properties: Readonly<Record<string, string>>) =>
  docx({ 'docProps/custom.xml': customXml(properties) });
const inInfo = (...labels: Readonly<Record<string, string>>[]) =>
  docx({ 'docMetadata/LabelInfo.xml': labelInfo(...labels) });
const label = { id: secret, siteId: ours, name: 'Secret', method: 'standard', setDate };

describe('labels in Office documents', () => {
  it.each([
    ['docx', (parts: Record<string, string>) => docx(parts)],
    ['xlsx', (parts: Record<string, string>) => xlsxOf([{ xml: '<sheetData/>' }], parts)],
    ['pptx', (parts: Record<string, string>) => pptxOf([presentationPart('sld', '')], [1], parts)],
  ])('are read from the custom properties and from LabelInfo of a %s', async (_kind, packed) => {
    expect(await own(packed({ 'docProps/custom.xml': customXml(msip(secret)) }))).toEqual([
      { ...label, store: 'custom-properties' },
    ]);
    expect(await own(packed({ 'docMetadata/LabelInfo.xml': labelInfo({}) }))).toEqual([
      { ...label, name: null, setDate: null, method: 'privileged', store: 'label-info' },
    ]);
  });

  it('come first of all that is read, so that they are known whatever happens next', async () => {
    const [first] = await partsOf(inCustom(msip(secret)));
    expect(first).toMatchObject({ kind: 'metadata', place: 'sensitivity label', status: 'read', text: '' });
  });

  it('are found where links lead, too', async () => {
    const link = relationships(['custom-properties', '/props/mine.xml'], ['classificationlabels', 'labels/l.xml']);
    expect(await own(docx({ '_rels/.rels': link, 'props/mine.xml': customXml(msip(secret)) }))).toHaveLength(1);
    expect(await own(docx({ '_rels/.rels': link, 'labels/l.xml': labelInfo({}) }))).toHaveLength(1);
  });

  it('are those of LabelInfo where it says anything of their organisation, with the name and date beside them', async () => {
    const both = (info: string) =>
      own(
        docx({
          'docProps/custom.xml': customXml({ ...msip(secret), ...msip(open, { SiteId: theirs, Name: 'Open' }) }),
          'docMetadata/LabelInfo.xml': info,
        }),
      );
    expect(await both(labelInfo({}))).toEqual([
      { ...label, method: 'privileged', store: 'label-info' },
      { ...label, id: open, siteId: theirs, name: 'Open', store: 'custom-properties' },
    ]);
    const removed = { id: `{${ours}}`, enabled: '0', method: '', removed: '1' };
    expect((await both(labelInfo(removed))).map(({ id }) => id)).toEqual([open]);
  });

  it.each([
    ['are not enabled', inCustom(msip(secret, { Enabled: 'false' }))],
    ['were removed', inInfo({ removed: '1' })],
    ['are not enabled in LabelInfo', inInfo({ enabled: '0' })],
    ['are none', inCustom({ Department: 'Sales', MSIP_Label_x_Enabled: 'true' })],
  ])('do not count when they %s', async (_why, document) => {
    expect(await carried(document)).toEqual([]);
  });

  it.each([
    ['does not say whose it is', inCustom(msip(secret, { SiteId: '' }))],
    ['names no organisation by a GUID', inInfo({ siteId: '{mine}' })],
    ['names no label by a GUID', inInfo({ id: 'Secret' })],
  ])('leave the document partly unread when one is set that %s', async (_why, document) => {
    expect(await partsOf(document)).toContainEqual(
      expect.objectContaining({ place: 'sensitivity label', status: 'failed', reason: 'malformed' }),
    );
  });

  it('keep the label, and not the value, where a value is too long, steers a terminal or is no date', async () => {
    const [only] = await own(inCustom(msip(secret, { Name: 'x'.repeat(256), SetDate: 'yesterday', Method: 'Magic' })));
    expect(only).toMatchObject({ id: secret, name: null, setDate: null, method: null });
    const [other] = await own(inCustom(msip(secret, { Name: 'a&#x202e;b' })));
    expect(other?.name).toBeNull();
  });

  it('are not read without end', async () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => `${String(n).padStart(8, '0')}-d2f7-48be-b329-b73aaa526e5d`);
    const flood = await partsOf(inCustom(Object.assign({}, ...ids.map((id) => msip(id)))));
    expect(flood[0]?.labels).toHaveLength(16);
    expect(flood[1]).toMatchObject({ place: 'sensitivity label', reason: 'too-many-entries' });
    const list = await partsOf(inInfo(...ids.map((id) => ({ id: `{${id}}` }))));
    expect(list[0]?.labels).toHaveLength(16);
    expect(list[1]).toMatchObject({ place: 'sensitivity label', reason: 'too-many-entries' });
  });

  it('are not looked for without end either: what comes late is not read, and that is said', async () => {
    const far = customXml({ Long: randomBytes(600_000).toString('hex'), ...msip(secret) });
    const parts = await partsOf(
      docx({ 'docProps/custom.xml': far, 'docMetadata/LabelInfo.xml': labelInfo({ id: `{${open}}` }) }),
    );
    expect(parts[0]?.labels).toMatchObject([{ id: open }]);
    expect(parts[1]).toMatchObject({ place: 'sensitivity label', reason: 'too-many-entries' });
  });

  it('of a part that breaks off are those before the break, and the part is reported', async () => {
    const cut = customXml({ ...msip(secret), After: 'x' }).replace(/<property [^>]*name="After"[\s\S]*/, '<property');
    const parts = await partsOf(docx({ 'docProps/custom.xml': cut }));
    expect(parts[0]?.labels).toHaveLength(1);
    expect(parts).toContainEqual(expect.objectContaining({ place: 'properties', reason: 'malformed' }));
  });
});

describe('labels in mail', () => {
  const header = Object.entries(msip(secret))
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');

  it('are read from its header, folded or not', async () => {
    const mail = `From: ann@corp-mail.org\r\nSubject: x\r\nMSIP_Labels: ${header.replaceAll('; ', ';\r\n ')}\r\n\r\nbody`;
    expect(await own(Buffer.from(mail), 'm.eml')).toEqual([{ ...label, store: 'mail-header' }]);
  });

  it('are read from a message of Outlook: of its headers as sent, or of the property', async () => {
    const message = (streams: Readonly<Record<string, string>>) => {
      const file = CFB.utils.cfb_new();
      CFB.utils.cfb_add(file, '/__properties_version1.0', Buffer.alloc(32));
      for (const [id, text] of Object.entries(streams)) {
        CFB.utils.cfb_add(file, `/__substg1.0_${id}001F`, Buffer.from(text, 'utf16le'));
      }
      return CFB.write(file, { type: 'buffer' }) as Buffer;
    };
    expect(await own(message({ '007D': `MSIP_Labels: ${header}\r\n` }))).toEqual([{ ...label, store: 'mail-header' }]);
    expect(await own(message({ '8005': header }))).toEqual([{ ...label, store: 'mail-property' }]);
    // Anyone can write such words into a mail.
    expect(await own(message({ '0037': header, '1000': header }))).toEqual([]);
  });

  it('are not those of what is attached, which are told at its place', async () => {
    const attachment = { name: 'a.docx', type: 'application/octet-stream', content: inCustom(msip(secret)) };
    expect((await carried(eml('hello', attachment), 'm.eml')).map(([place]) => place)).toEqual([
      'attachment 1, sensitivity label',
    ]);
    const archive = zip([{ name: 'a.docx', data: inCustom(msip(secret)) }]);
    expect((await carried(archive, 'a.zip')).map(([place]) => place)).toEqual(['member 1, sensitivity label']);
  });
});

describe('labels in a PDF', () => {
  const info = (properties: Readonly<Record<string, string>>) => ({
    number: 6,
    text: `<< ${Object.entries(properties)
      .map(([name, value]) => `/${name} (${value})`)
      .join(' ')} >>`,
  });
  const metadata = (text: string) => ({
    number: 7,
    text: `<< /Type /Metadata /Subtype /XML /Length ${Buffer.byteLength(text)} >>`,
    data: Buffer.from(text),
  });
  const pages = pageObjects('words', '/Metadata 7 0 R');

  it('are read from its properties', async () => {
    expect(await own(pdfOf([...pageObjects('words'), info(msip(secret))], '/Info 6 0 R'))).toEqual([
      { ...label, store: 'pdf-info' },
    ]);
  });

  it.each(['elements', 'attributes'] as const)('are read from %s of its metadata', async (as) => {
    expect(await own(pdfOf([...pages, metadata(xmp(msip(secret), as))]))).toEqual([{ ...label, store: 'pdf-xmp' }]);
  });

  it('count once where both say the same, and each where they differ', async () => {
    const both = (first: Record<string, string>, second: Record<string, string>) =>
      own(pdfOf([...pages, info(first), metadata(xmp(second))], '/Info 6 0 R'));
    expect(await both(msip(secret), msip(secret))).toHaveLength(1);
    expect((await both(msip(open), msip(secret))).map(({ id, store }) => [id, store])).toEqual([
      [open, 'pdf-info'],
      [secret, 'pdf-xmp'],
    ]);
    expect(await both(msip(secret, { Enabled: 'false' }), msip(secret))).toHaveLength(1);
  });

  it('leave the pages to be read where the metadata are broken', async () => {
    const parts = await partsOf(pdfOf([...pages, metadata('<x:xmpmeta><rdf:RDF')]));
    expect(parts.map(({ place, reason }) => [place, reason])).toContainEqual(['page 1', undefined]);
  });
});
