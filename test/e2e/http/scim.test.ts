import { startTestServer, type TestServer } from '../../http.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Resource {
  readonly id: string;
  readonly active?: boolean;
  readonly members?: readonly { readonly value: string; readonly type: string }[];
  readonly groups?: readonly { readonly value: string; readonly display: string }[];
}
interface List {
  readonly totalResults: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  readonly Resources: readonly Resource[];
}
interface Refusal {
  readonly schemas: readonly string[];
  readonly status: string;
  readonly scimType?: string;
  readonly code: string;
}

const scim = <Body = Resource & Refusal>(method: string, path: string, body?: object) =>
  server.call<Body>(method, `/scim/v2${path}`, body, {
    headers: body ? { 'content-type': 'application/scim+json' } : {},
  });
const find = (kind: string, filter: string) => scim<List>('GET', `/${kind}?filter=${encodeURIComponent(filter)}`);
const patch = (path: string, ...Operations: object[]) =>
  scim('PATCH', path, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations });

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const newUser = (userName: string, but: object = {}) => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
  userName,
  externalId: `ext-${userName}`,
  name: { formatted: 'Ann Example', givenName: 'Ann', familyName: 'Example' },
  emails: [
    { value: 'other@example.com', type: 'home' },
    { value: userName, type: 'work', primary: true },
  ],
  phoneNumbers: [{ value: '1234', type: 'work' }],
  active: true,
  [enterprise]: { department: 'Finance', manager: { value: 'x' } },
  ...but,
});

const principal = async (type: string, id: string) =>
  (await server.call<Record<string, unknown>>('GET', `/v1/principals/${type}/${encodeURIComponent(id)}`)).body;

let names = 0;
async function someUser(but: object = {}) {
  const userName = `user-${++names}@example.com`;
  const { body } = await scim('POST', '/Users', newUser(userName, but));
  return { id: body.id, userName };
}
async function someGroup(members: readonly string[] = []) {
  const displayName = `Group ${++names}`;
  const { body } = await scim('POST', '/Groups', { displayName, members: members.map((value) => ({ value })) });
  return { id: body.id, displayName };
}

test('a user comes with what the directory says, and has no clearance of its own', async () => {
  const made = await scim('POST', '/Users', newUser('ann@example.com'));
  expect([made.status, made.headers.get('content-type')]).toEqual([
    201,
    expect.stringMatching(/^application\/scim\+json/),
  ]);
  expect(made.body).toMatchObject({
    userName: 'ann@example.com',
    externalId: 'ext-ann@example.com',
    displayName: 'Ann Example',
    active: true,
    emails: [{ value: 'ann@example.com', primary: true }],
    [enterprise]: { department: 'Finance' },
    meta: { resourceType: 'User', location: `/scim/v2/Users/${made.body.id}` },
  });
  expect((await scim('GET', `/Users/${made.body.id}`)).body).toEqual(made.body);
  expect(await principal('user', 'ann@example.com')).toMatchObject({
    name: 'Ann Example',
    ownClearance: null,
    clearance: { level: 'public', categories: [] },
    properties: { department: 'Finance', givenName: 'Ann', email: 'ann@example.com' },
    keptBy: 'scim',
  });
});

test('users are found by name without case, by the id of the directory, and page by page', async () => {
  const { id, userName } = await someUser();
  expect((await find('Users', `userName eq "${userName.toUpperCase()}"`)).body).toMatchObject({
    totalResults: 1,
    itemsPerPage: 1,
    Resources: [{ id }],
  });
  expect((await find('Users', `externalId eq "ext-${userName}"`)).body.Resources[0]?.id).toBe(id);
  expect((await find('Users', `userName eq "${userName}" and externalId eq "other"`)).body.totalResults).toBe(0);
  expect((await find('Users', 'userName eq "no \\"body\\""')).body).toMatchObject({ totalResults: 0, Resources: [] });
  const all = (await scim<List>('GET', '/Users')).body.Resources.map((user) => user.id);
  const second = await scim<List>('GET', '/Users?startIndex=2&count=1');
  expect(second.body).toMatchObject({
    totalResults: all.length,
    startIndex: 2,
    itemsPerPage: 1,
    Resources: [{ id: all[1] }],
  });
  for (const filter of ['userName co "a"', 'userName eq "a" or id eq "b"', 'password eq "x"', 'userName eq x']) {
    const refused = await scim('GET', `/Users?filter=${encodeURIComponent(filter)}`);
    expect([refused.status, refused.body.status, refused.body.scimType]).toEqual([400, '400', 'invalidFilter']);
  }
});

test.each<[string, object]>([
  ['a boolean', { op: 'replace', path: 'active', value: false }],
  ['a text, with a capital', { op: 'Replace', path: 'active', value: 'False' }],
  ['an object without a path', { op: 'replace', value: { active: false } }],
])('a user whom the directory takes away by %s is cut off at once', async (_how, operation) => {
  const { id, userName } = await someUser();
  const key = await server.keyWith(['lookup'], { principal: { type: 'user', id: userName } });
  const asked = async () => (await server.call('GET', '/v1/taxonomy', undefined, { key })).status;
  expect(await asked()).toBe(200);
  expect((await patch(`/Users/${id}`, operation)).body).toMatchObject({ active: false });
  expect(await asked()).toBe(401);
  expect((await find('Users', `userName eq "${userName}"`)).body.Resources[0]).toMatchObject({ active: false });
  await patch(`/Users/${id}`, { op: 'add', path: 'active', value: true });
  expect(await asked()).toBe(200);
});

test('a whole new description takes away what it does not say, but lets nobody in again', async () => {
  const { id, userName } = await someUser();
  await patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false });
  await server.call('PATCH', `/v1/principals/user/${encodeURIComponent(userName)}`, {
    properties: { badge: 7, title: 'x' },
  });
  const replaced = await scim('PUT', `/Users/${id}`, { userName, title: 'Accountant' });
  expect(replaced.body).toMatchObject({ id, userName, title: 'Accountant', active: false });
  expect(replaced.body).not.toHaveProperty(enterprise);
  expect((await principal('user', userName)).properties).toEqual({ badge: 7, title: 'Accountant' });
});

test('attributes are changed by the paths that directories write', async () => {
  const { id, userName } = await someUser();
  const changed = await patch(
    `/Users/${id}`,
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'new@example.com' },
    { op: 'Add', path: `${enterprise}:department`, value: 'Legal' },
    { op: 'Add', value: { 'name.familyName': 'Other', displayName: 'Ann Other' } },
    { op: 'Remove', path: 'externalId' },
    { op: 'Add', path: 'addresses[type eq "work"].locality', value: 'not kept here' },
  );
  expect(changed.body).toMatchObject({
    emails: [{ value: 'new@example.com' }],
    displayName: 'Ann Other',
    [enterprise]: { department: 'Legal' },
  });
  expect(changed.body).not.toHaveProperty('externalId');
  expect((await principal('user', userName)).properties).toMatchObject({ familyName: 'Other', department: 'Legal' });
});

test('a user who is renamed keeps id, keys, groups and agents', async () => {
  const { id, userName } = await someUser();
  const group = await someGroup([id]);
  const key = await server.keyWith(['lookup'], { principal: { type: 'user', id: userName } });
  const agent = { id: 'bot', sponsor: userName, purposes: ['support'], clearance: { level: 'public' } };
  await server.call('POST', '/v1/agents', agent);
  const renamed = await patch(`/Users/${id}`, { op: 'replace', path: 'userName', value: 'renamed@example.com' });
  expect((await server.call('GET', '/v1/agents/bot')).body).toMatchObject({ sponsor: 'renamed@example.com' });
  expect(renamed.body).toMatchObject({ id, userName: 'renamed@example.com', groups: [{ value: group.id }] });
  expect((await server.service.authenticate(key))?.principal.id).toBe('renamed@example.com');
  const other = await someUser();
  const taken = await patch(`/Users/${other.id}`, { op: 'replace', path: 'userName', value: 'Renamed@example.com' });
  expect([taken.status, taken.body.scimType, taken.body.code]).toEqual([409, 'uniqueness', 'conflict']);
});

test('being put into a group gives its clearance, and being taken out takes it away', async () => {
  const { id, userName } = await someUser();
  const group = await someGroup();
  await server.call('PATCH', `/v1/principals/group/${encodeURIComponent(group.displayName)}`, {
    clearance: { level: 'confidential', categories: ['financial'] },
  });
  const level = async () => ((await principal('user', userName)).clearance as { level: string }).level;
  const members = async () => (await scim('GET', `/Groups/${group.id}`)).body.members?.map((member) => member.value);
  const path = `/Groups/${group.id}`;
  expect(await level()).toBe('public');
  await patch(path, { op: 'Add', path: 'members', value: [{ value: id }] });
  expect([await level(), await members()]).toEqual(['confidential', [id]]);
  await patch(path, { op: 'add', path: 'members', value: [{ value: id }] });
  await patch(path, { op: 'Remove', path: `members[value eq "${id}"]` });
  expect([await level(), await members()]).toEqual(['public', []]);
  await patch(path, { op: 'replace', value: { members: [{ value: id }] } });
  expect(await level()).toBe('confidential');
  await patch(path, { op: 'remove', path: 'members', value: [{ value: id }] });
  expect(await level()).toBe('public');
  await scim('PUT', path, { displayName: group.displayName, members: [{ value: id }] });
  expect(await level()).toBe('confidential');
  await patch(path, { op: 'remove', path: 'members' });
  expect(await level()).toBe('public');
});

test('a group that is renamed stays the group that policies name', async () => {
  const { id } = await someUser();
  const group = await someGroup([id]);
  const renamed = await patch(`/Groups/${group.id}`, { op: 'replace', path: 'displayName', value: 'Renamed' });
  expect(renamed.body).toMatchObject({ id: group.id, displayName: 'Renamed', members: [{ value: id }] });
  expect(await principal('group', group.displayName)).toMatchObject({ id: group.displayName, name: 'Renamed' });
  expect((await find('Groups', 'displayName eq "renamed"')).body.Resources[0]?.id).toBe(group.id);
});

test('groups are in groups, but in no circle, and have no members that are not there', async () => {
  const inner = await someGroup();
  const outer = await someGroup([inner.id]);
  const loop = await patch(`/Groups/${inner.id}`, { op: 'add', path: 'members', value: [{ value: outer.id }] });
  expect([loop.status, loop.body.code]).toEqual([422, 'group_loop']);
  for (const value of ['nobody', '00000000-0000-0000-0000-000000000000']) {
    const missing = await patch(`/Groups/${inner.id}`, { op: 'add', path: 'members', value: [{ value }] });
    expect([missing.status, missing.body.scimType]).toEqual([400, 'invalidValue']);
  }
  const without = await scim('GET', `/Groups/${outer.id}?excludedAttributes=members`);
  expect(without.body).not.toHaveProperty('members');
  expect((await scim('GET', `/Groups/${outer.id}`)).body.members).toEqual([expect.objectContaining({ type: 'Group' })]);
});

test('what is deleted is gone', async () => {
  const { id, userName } = await someUser();
  expect((await scim('DELETE', `/Users/${id}`)).status).toBe(204);
  const gone = await scim('GET', `/Users/${id}`);
  expect([gone.status, gone.body.schemas[0]]).toEqual([404, 'urn:ietf:params:scim:api:messages:2.0:Error']);
  expect((await find('Users', `userName eq "${userName}"`)).body.totalResults).toBe(0);
  expect((await scim('DELETE', '/Groups/nonsense')).status).toBe(404);
});

test('a user that is there is not made again, and one without a name not at all', async () => {
  const { userName } = await someUser();
  const again = await scim('POST', '/Users', newUser(userName.toUpperCase()));
  expect([again.status, again.body.scimType]).toEqual([409, 'uniqueness']);
  expect((await scim('POST', '/Users', {})).body.scimType).toBe('invalidValue');
  expect((await scim('POST', '/Users', newUser('x@example.com', { active: 'perhaps' }))).status).toBe(400);
  expect((await patch('/Users/nobody', { op: 'move' })).body.scimType).toBe('invalidValue');
});

test('only an administrator speaks for the directory', async () => {
  const key = await server.keyWith(['compliance', 'operator', 'lookup', 'auditor']);
  const answer = await server.call<Refusal>('POST', '/scim/v2/Users', newUser('y@example.com'), { key });
  expect([answer.status, answer.body.status, answer.body.code]).toEqual([403, '403', 'forbidden']);
  const nobody = await server.call<Refusal>('GET', '/scim/v2/Users', undefined, { key: null });
  expect([nobody.status, nobody.body.status]).toEqual([401, '401']);
});

test('a directory finds out what is spoken here', async () => {
  expect((await scim('GET', '/ServiceProviderConfig')).body).toMatchObject({
    patch: { supported: true },
    filter: { supported: true, maxResults: 200 },
  });
  expect((await scim<List>('GET', '/ResourceTypes')).body.totalResults).toBe(2);
  expect((await scim<List>('GET', '/Schemas')).body.totalResults).toBe(3);
  const elsewhere = await server.call(
    'POST',
    '/v1/inspect',
    { text: 'x' },
    { headers: { 'content-type': 'application/scim+json' } },
  );
  expect([elsewhere.status, elsewhere.body.code]).toEqual([415, 'unsupported_media_type']);
});
