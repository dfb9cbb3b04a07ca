import { defaultBudget } from '../../src/extract/budget.js';
import type { ScanResult } from '../../src/scan/result.js';
import { createScanner, type Scanner } from '../../src/scan/scanner.js';
import { builtProgram } from '../built.js';
import { eml, pdf } from '../fixtures/documents.js';
import { billionLaughs, deepHtml, pdfBomb, pdfEndless } from '../fixtures/hostile.js';
import { packedSamples, samples } from '../fixtures/samples.js';
import { zip } from '../fixtures/zip.js';

const ssn = `536-90-${4399}`;
const mail = ['jane.roe', 'corp-mail.org'].join('@');
const planted = `Contact ${mail}, SSN ${ssn}`;

const found = (result: ScanResult) => result.counts.map(({ infotype, count }) => `${infotype} ${count}`);
const reasons = (result: ScanResult) => [...new Set(result.parts.flatMap(({ reason }) => reason ?? []))];

/** What some of the samples have beside their text. */
const unread = new Set(['image-without-ocr', 'unsupported-format']);

describe('scanning documents in child processes', () => {
  let scanner: Scanner;
  beforeAll(() => {
    builtProgram();
    scanner = createScanner({ jobs: 2 });
  });
  afterAll(() => scanner.close());

  const scan = (bytes: Buffer | string, name = 'file') => scanner.scanDocument({ name, bytes: Buffer.from(bytes) });
  const both = ['contact/email 1', 'identity/us-ssn 1'];

  it.each(Object.entries(samples))('finds what is planted in %s', async (name, { mediaType, make }) => {
    const result = await scan(Buffer.from(await make(planted)), name);
    expect(result.mediaType).toBe(mediaType);
    // Mails hold the addresses of their senders besides.
    expect(result.counts.map(({ infotype }) => infotype)).toEqual(['contact/email', 'identity/us-ssn']);
    expect(reasons(result).filter((reason) => !unread.has(reason))).toEqual([]);
  });

  it.each(Object.entries(packedSamples))('finds what is packed in %s', async (name, { mediaType, make }) => {
    const result = await scan(Buffer.from(await make('')), name);
    expect([result.mediaType, found(result), reasons(result)]).toEqual([mediaType, ['identity/us-ssn 1'], []]);
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

  it.each([
    ['malformed', async () => (await pdf([planted])).subarray(0, 300)],
    ['compression-ratio', pdfBomb],
  ])('scans the next document after one that is %s', async (reason, make) => {
    expect(reasons(await scan(await make()))).toEqual([reason]);
    expect(found(await scan(planted))).toEqual(both);
  });

  it('names the member of an archive that takes for ever, and keeps what was found in those before', async () => {
    const hasty = createScanner({ jobs: 1, budget: { ...defaultBudget, milliseconds: 3_000 } });
    const members = [
      { name: 'before.txt', data: planted },
      { name: 'hangs.pdf', data: pdfEndless() },
      { name: 'after.txt', data: planted },
    ];
    const result = await hasty.scanDocument({ name: 'a.zip', bytes: zip(members) });
    expect(result.members?.map(({ name, parts }) => [name, parts.map(({ reason }) => reason)])).toEqual([
      ['before.txt', [undefined]],
      ['hangs.pdf', ['timeout']],
    ]);
    expect(found(result)).toEqual(both);
    expect(result.membersUnseen).toBe('timeout');
    await hasty.close();
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
      result.members?.map(({ name, counts }) => [name, counts.map(({ infotype, count }) => [infotype, count])]),
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
