import { damagedCopies } from '../../fixtures/damage.js';
import { ar, cab, cpio, rar, sevenZip } from '../../fixtures/packed-archives.js';
import { outline, partsOf } from '../../fixtures/parts.js';

const members = [
  { name: 'dir/planted-name.txt', data: 'planted-one, some words of text' },
  { name: 'b.json', data: '{"key": "planted-two"}' },
];
const of7z = (archive: keyof typeof sevenZip) => Buffer.from(sevenZip[archive], 'base64');

describe('an archive', () => {
  it.each([
    ['RAR', rar(members)],
    ['CAB', cab(members)],
  ])('of %s gives its members, each as what it is, and their names', async (_, bytes) => {
    expect(outline(await partsOf(bytes))).toEqual([
      'attachment member 1, body: planted-one, some words of text',
      'attachment member 2, body: key: planted-two',
      'metadata names of members: dir/planted-name.txt\nb.json',
    ]);
  });

  it('of ar does the same, even if all of it is text', async () => {
    const plain = members.map(({ name, data }) => ({
      name: name.replace('dir/planted-name.txt', 'planted-name'),
      data,
    }));
    expect(outline(await partsOf(ar(plain), 'a.txt'))[1]).toBe('attachment member 2, body: key: planted-two');
  });

  it.each([
    ['RAR', rar],
    ['CAB', cab],
    ['cpio', cpio],
  ])('of %s does so too where nearly all of it is text', async (_, make) => {
    const parts = await partsOf(
      make([{ name: 'a.txt', data: 'some words\n'.repeat(800) }, ...members.slice(1)]),
      'a.txt',
    );
    expect(outline(parts)[1]).toBe('attachment member 2, body: key: planted-two');
  });

  it('of cpio gives the content of a file that has two names', async () => {
    const [first, last] = [
      { name: 'a.txt', data: '' },
      { name: 'b.txt', data: 'planted-one, some words of text' },
    ];
    expect(outline(await partsOf(cpio([first, last], 2)))).toContain(
      'attachment member 2, body: planted-one, some words of text',
    );
  });

  it('of 7-Zip gives its members, and does not follow links', async () => {
    expect(outline(await partsOf(of7z('plain')))).toEqual([
      'attachment member 1, body: planted-one 536-90-4399',
      'attachment member 2, body: k: planted-two',
      'metadata names of members: a.txt\nb.json\nlink -> a.txt',
      'attachment 1 links and devices: not-a-regular-file',
    ]);
  });

  it('says that its members are encrypted, or that their names are as well', async () => {
    expect(outline(await partsOf(of7z('encrypted')))).toEqual([
      'attachment member 1: encrypted',
      'metadata names of members: a.txt',
    ]);
    expect(outline(await partsOf(of7z('encryptedNames')))).toEqual(['attachment member 1: encrypted']);
  });

  it('that is a bomb is not unpacked to its end, however far behind the next member lies', async () => {
    expect(outline(await partsOf(of7z('bomb'))).slice(1)).toEqual([
      'attachment member 1: compression-ratio',
      'metadata names of members: z.bin',
      'attachment after member 1: compression-ratio',
    ]);
    const small = await partsOf(of7z('bomb'), 'a', { ratio: 1e6, unpackedBytes: 1e6 });
    expect(outline(small).at(-1)).toBe('attachment after member 1: unpacked-too-large');
    expect(outline(await partsOf(of7z('bomb'), 'a', { ratio: 1e6 })).at(-2)).toContain('planted-behind');
  });

  it.each([
    ['RAR', rar(members)],
    ['CAB', cab(members)],
    ['7-Zip', of7z('plain')],
  ])('of %s that is damaged is read to some end, with a named reason for whatever is not read', async (_, bytes) => {
    for (const broken of damagedCopies(bytes, 60)) {
      const parts = await partsOf(broken);
      expect(parts.length).toBeGreaterThan(0);
      for (const { status, reason } of parts) expect(reason === undefined).toBe(status === 'read');
    }
  });
});
