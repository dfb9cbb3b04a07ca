import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { type AccessDocument, parseAccessPolicy } from '../../../src/decide/access-policy.js';
import type { AskingPrincipal } from '../../../src/decide/cedar.js';
import { type Evaluation, evaluationRequest, type KeptPrincipals } from '../../../src/decide/evaluation-request.js';
import { knownEntities } from '../../../src/decide/known-entities.js';
import { defaultTaxonomy } from '../../../src/label/label.js';
import { label } from '../../policy.js';

const document: AccessDocument = {
  version: 1,
  name: 'folders',
  schema: `
    entity folder in [folder];
    entity User = { boss?: User };
    entity file in [folder] = { owner?: User };
    action view in ["use"] appliesTo { principal: [User], resource: [file], context: {} };
    action use appliesTo { principal: [User], resource: [file], context: {} };
    action list appliesTo { principal: [User, Service], resource: [folder], context: {} };`,
  entities: [
    { type: 'user', id: 'ann', properties: { boss: { __entity: { type: 'user', id: 'bo' } } } },
    { type: 'user', id: 'bo', parents: [{ type: 'group', id: 'heads' }] },
    { type: 'group', id: 'heads', parents: [{ type: 'group', id: 'staff' }] },
    { type: 'group', id: 'staff', parents: [{ type: 'group', id: 'heads' }] },
    { type: 'group', id: 'guests' },
    { type: 'folder', id: 'top' },
    {
      type: 'file',
      id: 'f',
      properties: { owner: { __entity: { type: 'user', id: 'ann' } } },
      parents: [{ type: 'folder', id: 'top' }],
    },
    { type: 'file', id: 'g' },
  ],
  policies: `
    @id("a") permit (principal == User::"zoe", action in Action::"use", resource in folder::"deep");
    @id("b") permit (principal, action == Action::"list", resource) when { principal in [Group::"staff", Group::"crew"] };`,
};
const known = knownEntities(cedar, parseAccessPolicy(cedar, document, defaultTaxonomy));

const ask = (but: Partial<Evaluation> = {}, kept: Partial<KeptPrincipals> = {}) =>
  evaluationRequest(
    { subject: { type: 'user', id: 'cy' }, action: { name: 'view' }, resource: { type: 'file', id: 'h' }, ...but },
    { subject: null, resource: null, ...kept },
    known,
  );
const named = (request: ReturnType<typeof ask>) =>
  request.entities
    .map(({ uid }) => ('__entity' in uid ? uid.__entity : uid))
    .map(({ type, id }) => `${type} ${id}`)
    .sort();
const attributesOf = (request: ReturnType<typeof ask>, id: string) =>
  request.entities.find(({ uid }) => 'id' in uid && uid.id === id)?.attrs;

describe('what a policy knows', () => {
  test('are the entities it lists, and those it names in policies', () => {
    expect(known.idsOf('user')).toEqual(['ann', 'bo', 'zoe']);
    expect(known.idsOf('folder')).toEqual(['deep', 'top']);
    expect(known.idsOf('group')).toEqual(['crew', 'guests', 'heads', 'staff']);
    expect(known.idsOf('spaceship')).toEqual([]);
    expect([known.has('user', 'zoe'), known.has('user', 'cy'), known.has('file', 'ann')]).toEqual([true, false, false]);
  });

  test('are the actions that it declares for a type', () => {
    expect(known.actionsOn('file')).toEqual(['use', 'view']);
    expect(known.actionsOn('folder')).toEqual(['list']);
    expect(known.actionsOn('constructor')).toEqual([]);
  });

  test('is for which subjects and resources an action is', () => {
    expect(known.applies('list', 'service', 'folder')).toBe(true);
    expect(known.applies('view', 'service', 'file')).toBe(false);
    expect(known.applies('view', 'user', 'folder')).toBe(false);
    expect(known.applies('toString', 'user', 'file')).toBe(false);
  });
});

describe('an evaluation in the words of Cedar', () => {
  test('brings along what is reached from subject and resource, circles included, and nothing else', () => {
    const request = ask({ subject: { type: 'user', id: 'ann' }, resource: { type: 'file', id: 'f' } });
    expect(named(request)).toEqual([
      ...['Action use', 'Action view', 'Group heads', 'Group staff', 'User ann', 'User bo', 'file f', 'folder top'],
    ]);
  });

  test('says what the policy lists before what the request says, and the id it was asked by', () => {
    const request = ask({
      resource: { type: 'file', id: 'f', properties: { id: 'other', owner: 'nobody', size: 3 } },
    });
    expect(attributesOf(request, 'f')).toEqual({ id: 'f', owner: { __entity: { type: 'User', id: 'ann' } }, size: 3 });
    expect(request.entities.find(({ uid }) => 'id' in uid && uid.id === 'f')?.parents).toEqual([
      { type: 'folder', id: 'top' },
    ]);
  });

  test('takes roles of whom nobody knows from the request, but no clearance, sponsor or purposes', () => {
    const said = { roles: ['lead'], clearance: { rank: 999 }, sponsor: 'bo', purposes: ['any'] };
    expect(attributesOf(ask({ subject: { type: 'user', id: 'cy', properties: said } }), 'cy')).toEqual({
      id: 'cy',
      roles: ['lead'],
    });
    expect(attributesOf(ask(), 'cy')).toEqual({ id: 'cy', roles: [] });
  });

  test('takes no risk of an agent from the request', () => {
    const properties = { risk: 'low', age: 7 };
    expect(attributesOf(ask({ subject: { type: 'agent', id: 'bot', properties } }), 'bot')).toEqual({
      ...{ id: 'bot', roles: [], age: 7 },
    });
    expect(attributesOf(ask({ subject: { type: 'user', id: 'cy', properties } }), 'cy')).toMatchObject({ risk: 'low' });
  });

  test('takes no roles and no groups of whom the policy lists from the request', () => {
    const properties = { roles: ['lead'], groups: ['heads'], age: 7 };
    expect(attributesOf(ask({ subject: { type: 'user', id: 'bo', properties } }), 'bo')).toEqual({
      ...{ id: 'bo', roles: [], age: 7 },
    });
  });

  test.each(['subject', 'resource'] as const)('takes no roles and no groups of a kept %s from the request', (as) => {
    const kept: AskingPrincipal = { type: 'user', id: 'cy', clearance: label('public'), groups: ['guests'] };
    const properties = { roles: ['lead'], groups: ['heads'], clearance: { rank: 999 }, age: 7 };
    const request = ask({ [as]: { type: 'user', id: 'cy', properties } }, { [as]: kept });
    expect(attributesOf(request, 'cy')).toEqual({
      ...{ id: 'cy', roles: [], age: 7, clearance: { level: 'public', rank: 100, categories: [] } },
    });
    expect(request.entities.find(({ uid }) => 'id' in uid && uid.id === 'cy')?.parents).toEqual([
      { type: 'Group', id: 'guests' },
    ]);
  });

  test('puts what is kept of a principal before everything that was said of it', () => {
    const kept: AskingPrincipal = {
      ...{ type: 'user', id: 'bo', clearance: label('internal', 'pii'), groups: ['guests'] },
      ...{ roles: ['lookup'], attributes: { office: 'Bern' } },
    };
    const said = { office: 'Rome', clearance: { rank: 999 }, roles: ['admin'], age: 7 };
    const request = ask({ subject: { type: 'user', id: 'bo', properties: said } }, { subject: kept });
    expect(attributesOf(request, 'bo')).toEqual({
      ...{ id: 'bo', office: 'Bern', roles: ['lookup'], age: 7 },
      clearance: { level: 'internal', rank: 200, categories: ['pii'] },
    });
    expect(request.entities.find(({ uid }) => 'id' in uid && uid.id === 'bo')?.parents).toEqual([
      { type: 'Group', id: 'heads' },
      { type: 'Group', id: 'guests' },
    ]);
    expect(named(request)).toContain('Group guests');
  });

  test('of one who is subject and resource at once is one entity', () => {
    const request = ask({
      subject: { type: 'user', id: 'cy', properties: { a: 1 } },
      resource: { type: 'user', id: 'cy', properties: { b: 2, clearance: { rank: 999 } } },
    });
    expect(named(request).filter((one) => one === 'User cy')).toHaveLength(1);
    expect(attributesOf(request, 'cy')).toEqual({ id: 'cy', roles: [], a: 1, b: 2 });
  });

  test('has the properties of the action in its context, and never a context of that name', () => {
    const context = { hour: 9, action: { soft: true } };
    expect(ask({ context }).context).toEqual({ hour: 9 });
    expect(ask({ context, action: { name: 'view', properties: { soft: false } } }).context).toEqual({
      hour: 9,
      action: { soft: false },
    });
  });
});
