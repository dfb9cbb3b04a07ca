import { mayAdminister } from '../../../src/app/access-in-force.js';
import type { Actor } from '../../../src/app/authenticate.js';
import { accessWith } from '../../access.js';
import { label } from '../../policy.js';

const now = new Date('2026-11-23T12:00:00Z');

const actor = (groups: readonly string[], properties: Actor['known']['properties'] = {}): Actor => {
  const principal = { type: 'user', id: 'ann', name: 'Ann' } as const;
  return {
    keyId: 'key',
    principal,
    known: { ...principal, allGroups: groups, properties, agent: null },
    clearance: label('internal'),
    roles: ['admin'],
    speaksFor: [],
    expiresAt: null,
    token: null,
  };
};
const opened = (policy: string, schema?: string) => {
  const engine = accessWith(schema === undefined ? {} : { schema }, policy);
  return { current: () => ({ version: 1, engine }) };
};

test('whoever is in a group that a policy keeps from administering may not, whatever its role', () => {
  const access = opened(
    '@id("no-guests") forbid (principal in Group::"guests", action == Action::"administer", resource);',
  );
  expect(mayAdminister(access, actor([]), now)).toBe(true);
  expect(mayAdminister(access, actor(['guests']), now)).toBe(false);
  expect(mayAdminister(access, actor(['staff']), now)).toBe(true);
});

test('policies on who may administer see the properties of a principal', () => {
  const access = opened(
    `@id("on-leave") forbid (principal is User, action == Action::"administer", resource)
       when { principal has leave && principal.leave };`,
    'entity User = { "leave"?: Bool };',
  );
  expect(mayAdminister(access, actor([], { leave: false }), now)).toBe(true);
  expect(mayAdminister(access, actor([], { leave: true }), now)).toBe(false);
});
