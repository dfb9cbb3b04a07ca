import { gzipSync } from 'node:zlib';
import { defaultBudget } from '../../src/extract/budget.js';
import type { ScanResult } from '../../src/scan/result.js';
import { createScanner, type Scanner } from '../../src/scan/scanner.js';
import { builtProgram } from '../built.js';
import { docx, eml, pdf } from '../fixtures/documents.js';
import {
  billionLaughs,
  deepHtml,
  docxBomb,
  docxLarge,
  docxLiar,
  pdfBomb,
  pdfEndless,
  pdfWithStream,
} from '../fixtures/hostile.js';
import { tar } from '../fixtures/tar.js';
import { zip } from '../fixtures/zip.js';

const ssn = `536-90-${4399}`;
const mail = ['jane.roe', 'corp-mail.org'].join('@');
const planted = `Contact ${mail}, SSN ${ssn}`;

const found = (result: ScanResult) => result.counts.map(({ infotype, count }) => `${infotype} ${count}`);
const reasons = (result: ScanResult) => [...new Set(result.parts.flatMap(({ reason }) => reason ?? []))];

describe('scanning documents in child processes', () => {
  let scanner: Scanner;
  beforeAll(() => {
    builtProgram();
    scanner = createScanner({ jobs: 2 });
  });
  afterAll(() => scanner.close());

  const scan = (bytes: Buffer | string, name = 'file') => scanner.scanDocument({ name, bytes: Buffer.from(bytes) });
  const both = ['contact/email 1', 'identity/us-ssn 1'];

  it.each([
    ['txt', 'text/plain', () => planted],
    ['md', 'text/markdown', () => `# Title\n\n${planted}`],
    ['html', 'text/html', () => `<!doctype html><p>${planted}</p>`],
    ['csv', 'text/csv', () => `name,email,ssn\nJane,${mail},${ssn}\n`],
    ['json', 'application/json', () => JSON.stringify({ email: mail, ssn })],
    ['xml', 'application/xml', () => `<?xml version="1.0"?><p><email>${mail}</email><ssn>${ssn}</ssn></p>`],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', () => docx([planted])],
    ['pdf', 'application/pdf', () => pdf(['First page', planted])],
    ['rtf', 'application/rtf', () => `{\\rtf1 ${planted}}`],
    ['zip', 'application/zip', () => zip([{ name: 'a.txt', data: planted }])],
    ['tar.gz', 'application/gzip', () => gzipSync(tar([{ name: 'a.txt', data: planted }]))],
  ])('finds what is planted in %s', async (ending, mediaType, make) => {
    const result = await scan(Buffer.from(await make()), `file.${ending}`);
    expect(result.mediaType).toBe(mediaType);
    expect(found(result)).toEqual(both);
    expect(reasons(result)).toEqual([]);
  });

  it('finds what is planted in a mail and in the document attached to it', async () => {
    const attachment = { name: 'list.pdf', type: 'application/pdf', content: await pdf([planted]) };
    const result = await scan(eml(planted, attachment), 'file.eml');
    const perPart = result.parts.filter(({ findings }) => findings.length === 2).map(({ place }) => place);
    expect(perPart).toEqual(['header addresses', 'text', 'attachment 1, page 1']);
    expect(result.counts.find(({ infotype }) => infotype === 'identity/us-ssn')).toMatchObject({
      count: 2,
      distinct: 1,
    });
  });

  it('names the page and the offsets of a finding, and carries no text', async () => {
    const result = await scan(await pdf(['First page', planted]));
    const page = result.parts.find(({ place }) => place === 'page 2');
    const [first] = page?.findings ?? [];
    expect(first).toMatchObject({ infotype: 'contact/email', start: 8, end: 8 + mail.length });
    expect(JSON.stringify(result)).not.toContain(ssn);
    expect(JSON.stringify(result)).not.toContain(mail);
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string[]]>([
    ['a docx bomb', docxBomb, ['compression-ratio']],
    ['a docx of 60 MB of text', docxLarge, ['too-many-characters']],
    ['a docx that lies about its sizes', docxLiar, ['malformed']],
    ['a PDF of 400 MB of blanks', pdfBomb, ['compression-ratio']],
    ['a gzip bomb', () => gzipSync(Buffer.alloc(300 * 1024 * 1024, ' ')), ['too-many-characters', 'compression-ratio']],
    [
      'a zip of sixty thousand empty members',
      () => zip(Array.from({ length: 60_000 }, () => ({ name: '', data: '' }))),
      ['too-many-entries'],
    ],
    ['an encrypted PDF', () => pdf([planted], { userPassword: 'x' }), ['encrypted']],
    ['a truncated PDF', async () => (await pdf([planted])).subarray(0, 300), ['malformed']],
    ['a PDF page that is drawn, not written', () => pdfWithStream(Buffer.from('0 0 m 9 9 l S')), ['image-without-ocr']],
    ['an unsupported format', () => Buffer.from('377abcaf271c0004', 'hex'), ['unsupported-format']],
  ])('survives %s, names the reason, and scans the next document', async (_name, make, expected) => {
    const result = await scan(await make());
    expect(reasons(result)).toEqual(expected);
    expect(found(await scan(planted))).toEqual(both);
  });

  it('stops a PDF that takes for ever, and scans the next document', async () => {
    const hasty = createScanner({ jobs: 1, budget: { ...defaultBudget, milliseconds: 3_000 } });
    expect(reasons(await hasty.scanDocument({ name: 'a.pdf', bytes: pdfEndless() }))).toEqual(['timeout']);
    expect(found(await hasty.scanDocument({ name: 'a.txt', bytes: Buffer.from(planted) }))).toEqual(both);
    await hasty.close();
  });

  it.each([
    ['broken JSON', () => `{"ssn": "${ssn}", "email": ${mail}`, 'malformed'],
    ['broken CSV', () => `ssn,email\n"${ssn}" x,${mail}\n"`, 'malformed'],
    ['broken XML', () => `<?xml version="1.0"?><a><ssn>${ssn}</ssn> ${mail}</b>`, 'malformed'],
    ['deep HTML', () => deepHtml(`${ssn} ${mail}`), 'too-deep'],
  ])('still finds what is planted in %s, and says that it is not wholly read', async (name, make, reason) => {
    const result = await scan(Buffer.from(make()), `file.${name.split(' ')[1]?.toLowerCase()}`);
    expect(reasons(result)).toEqual([reason]);
    expect(found(result)).toEqual(both);
    expect(JSON.stringify(result)).not.toContain(ssn);
  });

  it('expands no entities', async () => {
    const result = await scan(billionLaughs(`SSN ${ssn}`));
    expect(reasons(result)).toEqual([]);
    expect(found(result)).toEqual(['identity/us-ssn 1']);
  });

  it('does not open what is larger than the budget allows', async () => {
    const contentHash = 'sha256:00';
    expect(await scanner.scanDocument({ name: 'a', truncated: true, contentHash, size: 7e9 })).toMatchObject({
      contentHash,
      bytes: 7e9,
      parts: [{ status: 'failed', reason: 'input-too-large' }],
    });
  });

  it('keeps ten thousand findings of a part and counts all of them', async () => {
    const lines = Array.from({ length: 10_050 }, (_, n) => `person${n}@corp-mail.org`).join('\n');
    const { parts, counts } = await scan(lines);
    expect(parts[0]?.findings).toHaveLength(10_000);
    expect(parts[0]?.findingsOmitted).toBe(50);
    expect(counts).toMatchObject([{ infotype: 'contact/email', count: 10_050, distinct: 10_050 }]);
  });

  it('looks for what it is asked for', async () => {
    const result = await scanner.scanText(planted, { infotypes: new Set(['contact/email']) });
    expect(found(result)).toEqual(['contact/email 1']);
  });

  it('scans a table column by column, their names as hints', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => [
      n,
      `u${n}@corp-mail.org`,
      ssn.replaceAll('-', ''),
      Buffer.from([0, 1]),
    ]);
    const columns = ['id', 'email', 'ssn', 'photo'].map((name) => ({ name, type: 'text' }));
    const result = await scanner.scanTable({ columns, rows, totalRows: 5000, complete: false });
    expect(
      result.columns?.map(({ name, counts }) => [name, counts.map(({ infotype, count }) => [infotype, count])]),
    ).toEqual([
      ['id', []],
      ['email', [['contact/email', 20]]],
      ['ssn', [['identity/us-ssn', 20]]],
      ['photo', []],
    ]);
    expect(result.counts).toMatchObject([{ distinct: 20 }, { infotype: 'identity/us-ssn', count: 20, distinct: 1 }]);
    expect(result.sample).toEqual({ rows: 20, totalRows: 5000, upperBound95: 1 - 0.05 ** (1 / 20) });
    expect(reasons(result)).toEqual(['unsupported-format']);
    expect(JSON.stringify(result)).not.toContain('corp-mail');
  });
});
