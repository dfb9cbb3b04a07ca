import { defaultBudget } from '../../../src/extract/budget.js';
import type { LabelChange } from '../../../src/extract/label/label-change.js';
import { relabel } from '../../../src/extract/label/relabel.js';
import { spliced } from '../../../src/extract/label/splice.js';
import { pdf } from '../../fixtures/documents.js';
import {
  type HandObject,
  msip,
  open,
  ours,
  pageObjects,
  pdfOf,
  secret,
  setDate,
  streamedPdfOf,
  theirs,
  xmp,
} from '../../fixtures/labels.js';
import { partsOf, textOf } from '../../fixtures/parts.js';
import { complaintsOfQpdf, readByPdfjs } from '../../fixtures/readers.js';

const name = 'Secret (größer) \\ <&>';
const set: LabelChange = { label: { id: secret, siteId: ours, name, method: 'Standard', setDate }, siteId: ours };
const theirLabel = { id: open, siteId: theirs, name: 'Open', method: 'Privileged', setDate } as const;
const properties = {
  [`MSIP_Label_${secret}_Enabled`]: 'true',
  [`MSIP_Label_${secret}_SetDate`]: '2026-03-04T05:06:07Z',
  [`MSIP_Label_${secret}_Method`]: 'Standard',
  [`MSIP_Label_${secret}_Name`]: name,
  [`MSIP_Label_${secret}_SiteId`]: ours,
  [`MSIP_Label_${secret}_ContentBits`]: '0',
};

async function written(document: Buffer, change: LabelChange = set): Promise<Buffer> {
  const outcome = await relabel(document, 'file.pdf', change, defaultBudget);
  if (!outcome.ok) throw new Error(outcome.reason);
  return spliced(document, outcome.splice);
}

async function refusal(document: Buffer): Promise<string> {
  const outcome = await relabel(document, 'file.pdf', set, defaultBudget);
  return outcome.ok ? 'written' : outcome.reason;
}

/** The properties of labels in the metadata, as pdf.js has them. */
async function inMetadata(document: Buffer): Promise<Record<string, string>> {
  const { metadata } = await readByPdfjs(document);
  return Object.fromEntries(
    metadata.flatMap((element) =>
      element.name.startsWith('pdfx:MSIP') ? [[element.name.slice('pdfx:'.length), element.text]] : [],
    ),
  );
}

const info = (entries: string): HandObject => ({ number: 6, text: `<< ${entries} >>` });
const metadata = (text: string, filter = ''): HandObject => {
  const data = Buffer.from(text);
  return { number: 7, text: `<< /Type /Metadata /Subtype /XML /Length ${data.length} ${filter}>>`, data };
};
const entries = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([key, value]) => `/${key} (${value})`)
    .join(' ');

const plain = pdfOf(pageObjects('Hello words'));
const described = pdfOf(
  [
    ...pageObjects('Hello words', '/Metadata 7 0 R'),
    info('/Title (A title) /Company (Corp \\(Ltd\\))'),
    metadata(xmp({ Department: 'Sales' })),
  ],
  '/Info 6 0 R /ID [<0102> <0102>]',
);
const streamed = streamedPdfOf(
  pageObjects('Hello words').filter(({ number }) => number === 4),
  [...pageObjects('Hello words').filter(({ number }) => number !== 4), info('/Title (A title)')],
  '/Info 6 0 R',
);

describe('writing a label into a PDF', () => {
  it.each([
    ['written by a program', () => pdf(['Hello words'], { info: { Title: 'A title' } })],
    ['that says nothing of itself', async () => plain],
    ['with properties and metadata', async () => described],
    ['with streams of cross-references and of objects', async () => streamed],
  ])('is read back by another library, in the properties and in the metadata: one %s', async (_kind, make) => {
    const before = await make();
    const after = await written(before);
    const [was, is] = [await readByPdfjs(before), await readByPdfjs(after)];
    expect(is.custom).toEqual({ ...was.custom, ...properties });
    expect(is.properties.Title).toBe(was.properties.Title);
    expect(await inMetadata(after)).toEqual(properties);
    expect(is.pages).toEqual(was.pages);
    expect(is.pages.join()).toContain('Hello words');
    expect(complaintsOfQpdf(after)).toBe('');
  });

  it('only adds to the file', async () => {
    for (const before of [plain, described, streamed]) {
      const after = await written(before);
      expect(after.subarray(0, before.length).equals(before)).toBe(true);
      expect(after.length).toBeGreaterThan(before.length);
    }
  });

  it('keeps what the properties and the metadata said before', async () => {
    const after = await readByPdfjs(await written(described));
    expect(after.custom).toMatchObject({ Company: 'Corp (Ltd)' });
    expect(after.metadata).toContainEqual(expect.objectContaining({ name: 'pdfx:Department', text: 'Sales' }));
  });

  it('goes on in the way in which the file has its cross-references', async () => {
    expect((await written(plain)).subarray(plain.length).toString('latin1')).toContain('\nxref\n');
    const added = (await written(streamed)).subarray(streamed.length).toString('latin1');
    expect(added).toContain('/Type /XRef');
    expect(added).not.toContain('\nxref\n');
  });

  it('tells the document by its first identifier, and the version by another second one', async () => {
    const ids = (await written(described)).toString('latin1').match(/\/ID \[<0102> <[0-9A-F]{32}>\]/);
    expect(ids).not.toBeNull();
  });

  it('replaces the label of its organisation wherever it stands, and keeps those of others', async () => {
    const others = msip(open, { SiteId: theirs, Name: 'Open' });
    const old = { ...msip(open.replace('87', '99')), ...others };
    for (const as of ['elements', 'attributes'] as const) {
      const before = pdfOf(
        [...pageObjects('Hello', '/Metadata 7 0 R'), info(entries(old)), metadata(xmp(old, as))],
        '/Info 6 0 R',
      );
      const after = await written(before);
      expect((await readByPdfjs(after)).custom).toEqual({ ...others, ...properties });
      const [part] = await partsOf(after);
      expect(part?.labels?.map(({ id }) => id).sort()).toEqual([secret, open].sort());
    }
  });

  it('can be done again, and taken back', async () => {
    const again = await written(await written(streamed), { ...set, label: set.label && { ...set.label, id: open } });
    expect((await partsOf(again))[0]?.labels).toMatchObject([{ id: open }]);
    expect(complaintsOfQpdf(again)).toBe('');
    const without = await written(again, { label: null, siteId: null });
    expect((await partsOf(without)).some(({ labels }) => labels)).toBe(false);
    expect((await readByPdfjs(without)).custom).toEqual({});
    expect(await inMetadata(without)).toEqual({});
    expect(complaintsOfQpdf(without)).toBe('');
  });

  it('changes nothing where there is no label to take away', async () => {
    for (const document of [plain, described, streamed]) {
      expect((await written(document, { label: null, siteId: null })).equals(document)).toBe(true);
      expect((await written(document, { label: null, siteId: ours })).equals(document)).toBe(true);
    }
  });

  it('takes only the labels of the organisation given away', async () => {
    const both = await written(await written(described), { label: { ...theirLabel }, siteId: theirs });
    const without = await written(both, { label: null, siteId: ours });
    expect((await partsOf(without))[0]?.labels).toMatchObject([{ siteId: theirs }]);
    expect(Object.values(await inMetadata(without))).not.toContain(ours);
    expect((await readByPdfjs(without)).custom).toMatchObject({ Company: 'Corp (Ltd)' });
    expect(complaintsOfQpdf(without)).toBe('');
  });

  it('changes no text that a reader finds', async () => {
    const text = async (document: Buffer) => textOf((await partsOf(document)).filter(({ kind }) => kind === 'page'));
    expect(await text(await written(described))).toBe(await text(described));
  });
});

describe('a label is not written into a PDF', () => {
  const perms = (level: number): HandObject => ({
    number: 6,
    text: `<< /Type /Sig /Reference [<< /TransformMethod /DocMDP /TransformParams << /P ${level} >> >>] >>`,
  });
  const endless = plain.toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R /Prev ${plain.lastIndexOf('xref\n0')}`);
  it.each([
    ['that is encrypted', pdfOf([...pageObjects('x'), info('/Filter /Standard')], '/Encrypt 6 0 R'), 'encrypted'],
    ['that its author signed', pdfOf([...pageObjects('x', '/Perms << /DocMDP 6 0 R >>'), perms(1)]), 'signed'],
    [
      'of which the metadata are no XML',
      pdfOf([...pageObjects('x', '/Metadata 7 0 R'), metadata('<x:xmpmeta><')]),
      'malformed',
    ],
    [
      'of which the metadata are packed in another way',
      pdfOf([...pageObjects('x', '/Metadata 7 0 R'), metadata('x', '/Filter /LZWDecode ')]),
      'unusual-structure',
    ],
    ['whose cross-references begin elsewhere', Buffer.concat([Buffer.from('junk\n'), plain]), 'malformed'],
    ['whose cross-references lead back to themselves', Buffer.from(endless, 'latin1'), 'malformed'],
    ['without cross-references', plain.subarray(0, plain.lastIndexOf('startxref')), 'malformed'],
    [
      'whose catalogue is missing',
      Buffer.from(plain.toString('latin1').replace('/Root 1 0 R', '/Root 9 0 R'), 'latin1'),
      'malformed',
    ],
  ])('%s', async (_what, document, reason) => {
    expect(await refusal(document)).toBe(reason);
  });

  it('that is nested without end', async () => {
    const deep = pdfOf([...pageObjects('x'), info(`/A ${'['.repeat(100_000)}`)], '/Info 6 0 R');
    expect(await refusal(deep)).toBe('malformed');
  });

  it('that was cut or damaged at any place, unless it is written whole', async () => {
    for (const document of [described, streamed]) {
      for (let n = 1; n < 40; n++) {
        const at = Math.floor((n / 40) * document.length);
        const damaged = Buffer.from(document);
        damaged.writeUInt8(damaged.readUInt8(at) ^ 0x55, at);
        for (const hostile of [damaged, document.subarray(0, at)]) {
          const outcome = await relabel(hostile, 'file.pdf', set, defaultBudget);
          if (outcome.ok)
            expect((await partsOf(spliced(hostile, outcome.splice)))[0]?.labels).toMatchObject([{ id: secret }]);
        }
      }
    }
  });
});
