import type { AccessDocument } from '../../src/decide/access-policy.js';
import type { TestServer } from '../http.js';

/** What stands in every policy here: without an administrator none is taken. */
const administrators = `
@id("administrators-administer")
permit (principal, action == Action::"administer", resource) when { principal.roles.contains("admin") };`;

/**
 * The fixture of the AuthZEN certification scenario: two users, two records, three actions, and eight decisions that have
 * to come out. It is expressed by a policy file alone.
 */
export const certificationFixture: AccessDocument = {
  version: 1,
  name: 'AuthZEN certification scenario',
  schema: `
    entity User = { role?: String };
    entity record = { status?: String };
    action read, write appliesTo { principal: [User], resource: [record], context: {} };
    action delete appliesTo { principal: [User], resource: [record], context: { action?: { soft?: Bool } } };`,
  entities: [
    { type: 'user', id: 'alice', parents: [{ type: 'group', id: 'staff' }] },
    { type: 'user', id: 'bob', properties: { role: 'admin' }, parents: [{ type: 'group', id: 'staff' }] },
    { type: 'record', id: 'record-1', properties: { status: 'active' } },
    { type: 'record', id: 'record-2', properties: { status: 'archived' } },
  ],
  policies: `
    @id("staff-read")
    permit (principal in Group::"staff", action == Action::"read", resource is record);
    @id("alice-writes-what-is-in-use")
    permit (principal == User::"alice", action == Action::"write", resource is record)
    unless { resource has status && resource.status == "archived" };
    @id("admins-write-what-is-archived")
    permit (principal is User, action == Action::"write", resource is record)
    when { principal has role && principal.role == "admin" && resource has status && resource.status == "archived" };
    @id("alice-deletes-softly")
    permit (principal == User::"alice", action == Action::"delete", resource is record)
    when { context has action && context.action has soft && context.action.soft };
    ${administrators}`,
};

/**
 * An application of another kind, with names that are no identifiers: boards that are in each other, cards with owners
 * who are entities, roles on users, and figures.
 */
export const boardFixture: AccessDocument = {
  version: 1,
  name: 'boards and cards',
  schema: `
    entity User = { id: String, roles: Set<String>, limit?: Long };
    entity work_0x2d_board in [work_0x2d_board] = { open: Bool };
    entity card in [work_0x2d_board] = { owner?: User, assignee?: String, points?: Long, cost?: decimal };
    action "view-card", "move card" in ["any-use"] appliesTo {
      principal: [User, Service], resource: [card], context: {}
    };
    action "any-use";
    action estimate appliesTo { principal: [User], resource: [card], context: { action?: { points?: Long } } };
    action archive appliesTo { principal: [User], resource: [work_0x2d_board], context: { hour?: Long } };`,
  entities: [
    { type: 'user', id: 'noor', properties: { roles: ['lead'], limit: 8 } },
    { type: 'user', id: 'tomás@example.org', properties: { roles: ['member'] } },
    { type: 'user', id: 'ines', properties: { roles: ['member'], limit: 3 } },
    { type: 'service', id: 'robot 7', properties: { roles: ['member'] } },
    { type: 'work-board', id: 'Everything', properties: { open: true } },
    {
      type: 'work-board',
      id: 'Autumn "24"',
      properties: { open: false },
      parents: [{ type: 'work-board', id: 'Everything' }],
    },
    {
      type: 'card',
      id: 'c-1',
      properties: { owner: { __entity: { type: 'user', id: 'ines' } }, points: 2, cost: 12.5 },
      parents: [{ type: 'work-board', id: 'Autumn "24"' }],
    },
    {
      type: 'card',
      id: 'c-2',
      properties: { assignee: 'tomás@example.org', points: 5 },
      parents: [{ type: 'work-board', id: 'Everything' }],
    },
    { type: 'card', id: 'c-3', properties: { points: 13 } },
  ],
  policies: `
    @id("leads-use-what-is-on-the-board-of-everything")
    permit (principal, action in Action::"any-use", resource in work_0x2d_board::"Everything")
    when { principal.roles.contains("lead") };
    @id("owners-use-their-cards")
    permit (principal is User, action in Action::"any-use", resource is card)
    when { resource has owner && resource.owner == principal };
    @id("assignees-view-theirs")
    permit (principal is User, action == Action::"view-card", resource is card)
    when { resource has assignee && resource.assignee == principal.id };
    @id("members-estimate-up-to-their-limit")
    permit (principal is User, action == Action::"estimate", resource is card)
    when {
      principal has limit && context has action && context.action has points && context.action.points <= principal.limit
    };
    @id("leads-archive-by-day")
    permit (principal is User, action == Action::"archive", resource is work_0x2d_board)
    when { principal.roles.contains("lead") && context has hour && context.hour < 18 };
    @id("nobody-archives-what-is-open")
    forbid (principal, action == Action::"archive", resource is work_0x2d_board) when { resource.open };
    @id("nobody-moves-what-costs-much")
    forbid (principal, action == Action::"move card", resource is card)
    when { resource has cost && resource.cost.greaterThan(decimal("100.0")) };
    ${administrators}`,
};

/** Puts a policy in force by the API alone. */
export async function activate(server: TestServer, document: AccessDocument): Promise<void> {
  const path = '/v1/policies/access';
  const draft = await server.call<{ version: number }>('POST', path, { document });
  if (draft.status !== 201) throw new Error(`the policy was not taken: ${draft.text}`);
  const done = await server.call('POST', `${path}/${draft.body.version}/activate`, {});
  if (done.status !== 200) throw new Error(`the policy was not put in force: ${done.text}`);
}
