import { labelMembers, type MemberResource, membersOf } from '../../../src/app/members.js';
import type { ScannedMember, ScannedPart } from '../../../src/scan/result.js';
import { label, policyWith } from '../../policy.js';

const body: ScannedPart = { kind: 'body', place: 'body', status: 'read', characters: 1, findings: [] };
const unread: ScannedPart = { ...body, kind: 'document', place: 'document', status: 'failed', reason: 'encrypted' };
const member = (name: string, but: Partial<ScannedMember> = {}): ScannedMember => ({
  name,
  contentHash: `sha256:${name}`,
  bytes: 1,
  mediaType: 'text/plain',
  parts: [body],
  counts: [],
  ...but,
});
const zip = (members: readonly ScannedMember[]) => membersOf(archive, member('', { members }));
const archive = { uri: 'file:///srv/hr/a.zip', path: 'hr/a.zip' };
const uris = (members: readonly MemberResource[]): unknown[] =>
  members.map(({ uri, members: inner }) => (inner.length > 0 ? [uri, uris(inner)] : uri));

describe('the members of an archive as resources', () => {
  it('have URIs at any depth', () => {
    expect(uris(zip([member('a.txt'), member('b.tar', { members: [member('dir/c.txt')] })]))).toEqual([
      `${archive.uri}!/a.txt`,
      [`${archive.uri}!/b.tar`, [`${archive.uri}!/b.tar!/dir/c.txt`]],
    ]);
  });

  it('of one path are in the first of them, whose label says what was not read of the others', () => {
    const same = zip([member('x'), member('./x'), member('dir/../x', { parts: [unread], members: [member('y')] })]);
    expect(uris(same)).toEqual([
      [`${archive.uri}!/x`, [`${archive.uri}!/x#2`, [`${archive.uri}!/x#3`, [`${archive.uri}!/x#3!/y`]]]],
    ]);
    expect(same[0]?.result.parts).toEqual([body, unread]);
  });
});

describe('the label of a member', () => {
  const policy = policyWith({
    places: [
      { id: 'archives', where: { paths: ['hr/*.zip'] }, label: { level: 'confidential', categories: ['hr'] } },
      { id: 'legal', where: { paths: ['**/legal/**'] }, label: { level: 'internal', categories: ['legal'] } },
    ],
    defaults: [{ where: { paths: ['**/press/**'] }, label: { level: 'public' } }],
  });
  const place = { source: 's', path: archive.path };
  const labelled = (members: readonly ScannedMember[]) => {
    const container = { ...archive, result: member(''), members: zip(members) };
    return labelMembers({ policy, place, from: {} }, { key: 'hr/a.zip', uri: archive.uri }, container).members ?? [];
  };

  it('has the floor of the place where its archive stands, and of its own path', () => {
    const [plain, legal, press] = labelled([member('a.txt'), member('legal/b.txt'), member('press/c.txt')]);
    expect(plain?.version).toMatchObject({ floor: label('confidential', 'hr'), rules: ['container-floor'] });
    expect(legal?.version).toMatchObject({ floor: label('confidential', 'hr', 'legal') });
    expect(press?.version).toMatchObject({ floor: label('confidential', 'hr') });
  });

  it('has the floor of all it is in', () => {
    const [tar] = labelled([member('legal/b.tar', { members: [member('c.txt')] })]);
    expect(tar?.members?.[0]).toMatchObject({ version: { floor: label('confidential', 'hr', 'legal') } });
  });

  it('is missing, with the reason, where it could not be read', () => {
    expect(labelled([member('a', { parts: [unread] })])).toMatchObject([{ version: { unreadable: 'encrypted' } }]);
  });

  it('is recorded under a key that no file of a source has', () => {
    expect(labelled([member('a b.txt'), member('a b.txt')])).toMatchObject([
      { key: 'hr/a.zip//!/a%20b.txt', kind: 'member', members: [{ key: 'hr/a.zip//!/a%20b.txt#2' }] },
    ]);
  });
});
