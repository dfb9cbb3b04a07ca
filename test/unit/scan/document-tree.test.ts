import type { InnerDocument } from '../../../src/extract/step.js';
import { DocumentTree, mostMembers } from '../../../src/scan/document-tree.js';
import type { InfotypeCount, ScannedPart, ScanResult } from '../../../src/scan/result.js';
import type { ScanFound } from '../../../src/scan/task.js';

const part = (place: string, but: Partial<ScannedPart> = {}): ScannedPart => ({
  kind: 'body',
  place,
  status: 'read',
  characters: 1,
  findings: [],
  ...but,
});
const count = (n: number): InfotypeCount => ({
  infotype: 'contact/email',
  count: n,
  mediumCount: n,
  highCount: n,
  distinct: n,
  maxConfidence: 0.9,
});
const tells = (p: ScannedPart, ...counts: number[]): ScanFound => ({
  kind: 'part',
  part: p,
  counts: counts.length > 0 ? counts.map((n) => [count(n)]) : null,
});
const begins = (name: string, place: string): ScanFound => {
  const content: InnerDocument['content'] = { mediaType: 'text/plain', bytes: 3, hash: `sha256:${name}` };
  return { kind: 'member-begins', member: { name, place, content } };
};
const ends: ScanFound = { kind: 'member-ends' };
const outline = ({ parts }: Pick<ScanResult, 'parts'>) => parts.map(({ kind, place }) => `${kind} ${place}`);

function treeOf(...founds: ScanFound[]): DocumentTree {
  const tree = new DocumentTree();
  for (const found of founds) tree.take(found);
  return tree;
}

describe('what is found of an archive', () => {
  const nested = treeOf(
    { kind: 'media-type', mediaType: 'application/zip' },
    begins('a.txt', 'member 1'),
    tells(part('member 1, body'), 1, 1),
    ends,
    begins('b.tar', 'member 2'),
    begins('c.txt', 'member 2, member 1'),
    tells(part('member 2, member 1, body'), 3, 2, 2),
    ends,
    tells(part('member 2, names of members', { kind: 'metadata' }), 4, 3),
    ends,
    tells(part('names of members', { kind: 'metadata' })),
  ).result();

  it('is its members’, each with its own parts and counts', () => {
    const [a, b] = nested.members ?? [];
    expect(a).toMatchObject({ name: 'a.txt', contentHash: 'sha256:a.txt', bytes: 3, counts: [{ count: 1 }] });
    expect(outline(a ?? nested)).toEqual(['body body']);
    expect(outline(b ?? nested)).toEqual(['attachment member 1, body', 'metadata names of members']);
    expect(b).toMatchObject({
      name: 'b.tar',
      counts: [{ count: 3 }],
      members: [{ name: 'c.txt', counts: [{ count: 2 }] }],
    });
  });

  it('is its own as well, with the place of each part in it', () => {
    expect(nested).toMatchObject({ mediaType: 'application/zip', counts: [{ count: 4 }] });
    expect(outline(nested)).toEqual([
      'attachment member 1, body',
      'attachment member 2, member 1, body',
      'attachment member 2, names of members',
      'metadata names of members',
    ]);
    expect(nested.membersUnseen).toBeUndefined();
  });

  it('says of a member that could not be read why, and of all it is in', () => {
    const failed = part('member 1', { kind: 'document', status: 'failed', reason: 'encrypted' });
    const result = treeOf(begins('a.txt', 'member 1'), tells(failed), ends).result();
    expect(result.members?.[0]?.parts).toMatchObject([{ kind: 'document', place: 'document', reason: 'encrypted' }]);
    expect(result.parts).toMatchObject([{ kind: 'attachment', place: 'member 1', reason: 'encrypted' }]);
    expect(result.membersUnseen).toBeUndefined();
  });

  it('says that there may be more where the listing broke off', () => {
    const broken = part('after member 1', { status: 'failed', reason: 'malformed' });
    expect(treeOf(begins('a.txt', 'member 1'), ends, tells(broken)).result().membersUnseen).toBe('malformed');
  });

  it('names the members that were open when reading ended, and no others', () => {
    const tree = treeOf(
      begins('done.txt', 'member 1'),
      ends,
      begins('b.zip', 'member 2'),
      begins('hung.pdf', 'member 2, member 1'),
    );
    tree.end('timeout');
    const result = tree.result();
    const [done, b] = result.members ?? [];
    expect(done?.parts).toEqual([]);
    for (const open of [result, b, b?.members?.[0]]) {
      expect(open?.parts).toMatchObject([{ kind: 'document', status: 'failed', reason: 'timeout' }]);
      expect(open?.membersUnseen).toBe('timeout');
    }
  });

  it('has so many members, and beyond them counts what is in the archive without losing any of it', () => {
    const many = Array.from({ length: mostMembers + 1 }, (_, n) => [
      begins(`${n}`, `member ${n + 1}`),
      tells(part(`member ${n + 1}, body`), n + 1, 1),
      ends,
    ]);
    const result = treeOf(...many.flat()).result();
    expect(result.members).toHaveLength(mostMembers);
    expect(result.membersUnseen).toBe('too-many-entries');
    expect(result.parts).toHaveLength(mostMembers + 1);
    expect(result.counts).toMatchObject([{ count: mostMembers + 1 }]);
  });

  it('tells of each document the passages of its own, and of members beyond the bound those in the archive', () => {
    const passages = (hash: bigint) => ({
      keyId: 'k',
      hashes: BigInt64Array.of(hash),
      blocks: Int32Array.of(0),
      length: 1,
    });
    const told = (place: string, hash: bigint): ScanFound =>
      ({ ...tells(part(place)), passages: passages(hash) }) as ScanFound;
    const tree = new DocumentTree(true);
    tree.take(told('comment', 1n));
    for (let n = 0; n <= mostMembers; n++) {
      tree.take(begins(`${n}`, `member ${n + 1}`));
      if (n === 0 || n === mostMembers) tree.take(told(`member ${n + 1}, body`, BigInt(n + 2)));
      tree.take(ends);
    }
    const { passages: own, members = [] } = tree.result();
    expect(Array.from(own?.hashes ?? [])).toEqual([1n, BigInt(mostMembers + 2)]);
    expect(Array.from(members[0]?.passages?.hashes ?? [])).toEqual([2n]);
    expect(members[1]?.passages).toBeNull();
    expect(new DocumentTree().result()).not.toHaveProperty('passages');
  });
});
