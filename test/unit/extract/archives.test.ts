import { gzipSync } from 'node:zlib';
import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';
import { paxRecord, tar } from '../../fixtures/tar.js';
import { zip } from '../../fixtures/zip.js';

const MiB = 1024 * 1024;

describe('zip', () => {
  it('reads every member as a document of its own, at its number, and their names beside', async () => {
    const bytes = zip([
      { name: 'docs/', data: '' },
      { name: 'docs/a.txt', data: 'first' },
      { name: '../../etc/b.html', data: '<!doctype html><p>second</p>' },
      { name: 'inner.zip', data: zip([{ name: 'c.txt', data: 'third' }]) },
    ]);
    expect(outline(await partsOf(bytes))).toEqual([
      'attachment member 2, body: first',
      'attachment member 3, body: second',
      'attachment member 4, member 1, body: third',
      'attachment member 4, names of members: c.txt',
      'metadata names of members: docs/\ndocs/a.txt\n../../etc/b.html\ninner.zip',
    ]);
  });

  it('names members that are encrypted, links, or packed in a way it does not know, and reads the others', async () => {
    const members = zip([
      { name: 'a.txt', data: 'first' },
      { name: 'b.txt', data: 'second', flags: 1 },
      { name: 'c.txt', data: 'third', method: 14 },
      { name: 'd', data: '/etc/passwd', attributes: 0xa1ff0000 },
    ]);
    expect(outline(await partsOf(members))).toEqual([
      'attachment member 1, body: first',
      'attachment member 2: encrypted',
      'attachment member 3: unsupported-format',
      'metadata names of members: a.txt\nb.txt\nc.txt\nd',
      'attachment 1 links and devices: not-a-regular-file',
    ]);
  });

  it('reads its own remark and those of its members', async () => {
    const bytes = zip([{ name: 'a.txt', data: 'first', comment: 'of a' }], 'of all');
    expect(outline(await partsOf(bytes))).toEqual([
      'comment comment: of all',
      'attachment member 1, body: first',
      'metadata names of members: a.txt',
      'comment comments of members: of a',
    ]);
  });

  it('reads as many members as the budget allows, and says after which it stopped', async () => {
    const many = zip(Array.from({ length: 20 }, (_, n) => ({ name: `${n}`, data: `text ${n}` })));
    const parts = await partsOf(many, 'a.zip', { entries: 5 });
    expect(parts.filter(({ place }) => place.endsWith('body'))).toHaveLength(5);
    expect(reasonsOf(parts)).toEqual(['too-many-entries']);
  });

  it('passes over a member that is a bomb, with its name and what came of it, and reads the next', async () => {
    const bytes = zip([
      { name: 'bomb', data: Buffer.alloc(30 * MiB, ' ') },
      { name: 'a.txt', data: 'after' },
    ]);
    const parts = await partsOf(bytes);
    expect(parts.find(({ place }) => place === 'member 1')?.reason).toBe('compression-ratio');
    expect(textOf(parts)).toContain('after');
  });

  it('stops when all members together unpack to too much', async () => {
    const bytes = zip(Array.from({ length: 4 }, (_, n) => ({ name: `${n}`, data: `${n}`.repeat(300_000) })));
    const parts = await partsOf(bytes, 'a.zip', { unpackedBytes: 700_000 });
    expect(reasonsOf(parts)).toEqual(['unpacked-too-large', 'unpacked-too-large']);
    expect(textOf(parts)).toContain('1111');
  });

  it('stops at the depth of nesting that the budget allows', async () => {
    let bytes = zip([{ name: 'a.txt', data: 'deep' }]);
    for (let n = 0; n < 10; n++) bytes = zip([{ name: 'next.zip', data: bytes }]);
    expect(reasonsOf(await partsOf(bytes))).toEqual(['too-deep']);
  });

  it.each([10, 20, 30, 40, 50, 60, 70, 80, 90])(
    'reads the members before the end when cut at %i %%',
    async (percent) => {
      const members = Array.from({ length: 10 }, (_, n) => ({
        name: `${n}.txt`,
        data: `text number ${n} `.repeat(20),
      }));
      const bytes = zip(members);
      const parts = await partsOf(bytes.subarray(0, (bytes.length * percent) / 100));
      expect(reasonsOf(parts)).toContain('malformed');
      expect(textOf(parts)).toContain('text number 0');
      if (percent >= 80) expect(textOf(parts)).toContain('text number 9');
    },
  );
});

describe('tar', () => {
  it('reads every member as a document of its own, long names and remarks included', async () => {
    const bytes = tar([
      { name: 'docs/', type: '5' },
      { name: 'docs/a.txt', data: 'first' },
      { name: '././@LongLink', type: 'L', data: `${'x'.repeat(150)}.txt\0` },
      { name: 'x', data: 'second' },
      { name: 'pax', type: 'x', data: paxRecord('path', 'über.txt') + paxRecord('comment', 'a remark') },
      { name: 'u', data: 'third' },
    ]);
    expect(outline(await partsOf(bytes))).toEqual([
      'attachment member 2, body: first',
      'attachment member 3, body: second',
      'attachment member 4, body: third',
      `metadata names of members: docs/\ndocs/a.txt\n${'x'.repeat(150)}.txt\nüber.txt`,
      'comment comments of members: comment: a remark',
    ]);
  });

  it('follows no link and opens no device; names what they lead to', async () => {
    const bytes = tar([
      { name: 'link', type: '2', link: '/etc/passwd' },
      { name: 'pipe', type: '6', size: '00000001000\0' },
      { name: '/abs/../a.txt', data: 'read' },
    ]);
    expect(outline(await partsOf(bytes))).toEqual([
      'attachment member 3, body: read',
      'metadata names of members: link -> /etc/passwd\npipe\n/abs/../a.txt',
      'attachment 2 links and devices: not-a-regular-file',
    ]);
  });

  it.each([
    ['more than there is', '77777777777\0'],
    ['more than a number can be', Buffer.alloc(12, 0xff)],
    ['nothing at all', 'zzzzzzzzzzz\0'],
  ])('keeps what stood before a member whose size is %s', async (_, size) => {
    const bytes = tar([
      { name: 'a.txt', data: 'first' },
      { name: 'b.txt', data: 'second', size },
    ]);
    const parts = await partsOf(bytes);
    expect(textOf(parts)).toContain('first');
    expect(reasonsOf(parts)).toContain('malformed');
  });

  it('reads members that stand behind the end mark', async () => {
    const bytes = Buffer.concat([tar([{ name: 'a', data: 'first' }]), tar([{ name: 'b', data: 'second' }])]);
    expect(textOf(await partsOf(bytes))).toContain('second');
  });

  it.each([10, 30, 50, 70, 90])('keeps what stands before the end when cut at %i %%', async (percent) => {
    const bytes = tar(Array.from({ length: 8 }, (_, n) => ({ name: `${n}`, data: `text ${n} `.repeat(100) })));
    const parts = await partsOf(bytes.subarray(0, (bytes.length * percent) / 100));
    expect(textOf(parts)).toContain('text 0');
    expect(reasonsOf(parts)).toContain('malformed');
  });

  it('stops within a million empty members, unpacking no more than it reads', async () => {
    const empty = tar([{ name: 'empty' }]).subarray(0, 512);
    const bytes = gzipSync(Buffer.concat(Array.from({ length: 40_000 }, () => empty)));
    expect(reasonsOf(await partsOf(bytes, 'a.tar.gz', { ratio: 10_000, entries: 1_000 }))).toEqual([
      'too-many-entries',
    ]);
  });
});

const packed: Readonly<Record<string, string>> = {
  xz: '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jMAQAWdGhlIHNzbiBpcyA1MzYtOTAtNDM5OQoAAFL1y489z3RRAAEvF4EISbEftvN9AQAAAAAEWVo=',
  bzip2: 'QlpoOTFBWSZTWZ99YfUAAAtZgAAQQAJPIAJhDAAgADFMAAFGj1GNGo92fEEzJG2pClpl8XckU4UJCffWH1A=',
  zstandard: 'KLUv/SQXuQAAdGhlIHNzbiBpcyA1MzYtOTAtNDM5OQr5z/9/',
};

describe('packed files', () => {
  it.each(Object.entries(packed))('are read when %s packed them', async (_, base64) => {
    const parts = await partsOf(Buffer.from(base64, 'base64'));
    expect(outline(parts)).toEqual([`attachment unpacked file, body: the ssn is ${`536-90-${4399}`}`]);
  });

  it.each(Object.entries(packed))('of %s that are cut are malformed', async (_, base64) => {
    const cut = Buffer.from(base64, 'base64').subarray(0, -13);
    expect(reasonsOf(await partsOf(cut))).toContain('malformed');
  });

  it.each(['xz', 'bzip2'])('of %s in which a byte is wrong are malformed', async (kind) => {
    const bytes = Buffer.from(packed[kind] ?? '', 'base64');
    bytes[bytes.length - 14] = (bytes[bytes.length - 14] ?? 0) ^ 0xff;
    expect(reasonsOf(await partsOf(bytes))).toContain('malformed');
  });

  it('are read with the name and remark that gzip gives them, however many streams they are', async () => {
    const plain = gzipSync('first ');
    const named = Buffer.concat([plain.subarray(0, 10), Buffer.from('report.txt\0for Ann\0'), plain.subarray(10)]);
    named[3] = 0x18;
    expect(outline(await partsOf(Buffer.concat([named, gzipSync('second')])))).toEqual([
      'metadata packed header: report.txt\nfor Ann',
      'attachment unpacked file, body: first second',
    ]);
  });

  it('that hold a tar archive are read member by member', async () => {
    const bytes = gzipSync(tar([{ name: 'a.txt', data: 'first' }]));
    expect(outline(await partsOf(bytes))).toEqual([
      'attachment member 1, body: first',
      'metadata names of members: a.txt',
    ]);
  });

  it('choose the kind of text by the name without its ending', async () => {
    const parts = await partsOf(gzipSync('name\tssn\nAnn\t1\n'), 'people.tsv.gz');
    expect(textOf(parts)).toContain('ssn: 1');
  });

  it('that are bombs are stopped, and what they gave before is read', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('before\n'), Buffer.alloc(30 * MiB, ' ')]));
    const parts = await partsOf(bomb);
    expect(textOf(parts)).toContain('before');
    expect(reasonsOf(parts)).toEqual(['compression-ratio']);
  });

  it.each([20, 50, 80])('keep what came before the end when cut at %i %%', async (percent) => {
    const lines = Array.from({ length: 20_000 }, (_, n) => `line ${(n * 7919) % 10_007}`).join('\n');
    const bytes = gzipSync(lines);
    const parts = await partsOf(bytes.subarray(0, (bytes.length * percent) / 100));
    expect(textOf(parts)).toContain('line 0\n');
    expect(textOf(parts).length).toBeGreaterThan((lines.length * (percent - 10)) / 100);
    expect(reasonsOf(parts)).toEqual(['malformed']);
  });
});
