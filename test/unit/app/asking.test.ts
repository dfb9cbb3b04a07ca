import { askingPrincipal } from '../../../src/app/asking.js';
import { label } from '../../policy.js';

const now = new Date('2026-11-23T12:00:00Z');
const agentWith = (grantEnds: string) =>
  askingPrincipal(
    {
      ...{ type: 'agent', id: 'helper', allGroups: [], properties: {} },
      agent: {
        ...{ sponsor: 'ann', sponsorActive: true, purposes: ['support'], expiresAt: new Date('2027-01-01') },
        status: 'active',
        risk: null,
        grants: [{ clearance: null, purpose: 'audit', expiresAt: new Date(grantEnds) }],
      },
    },
    label('internal'),
    now,
  ).agent?.purposes;

test('policies see of an agent the purposes that it was granted, until the grant runs out', () => {
  expect(agentWith('2026-11-23T12:00:01Z')).toEqual(['audit', 'support']);
  expect(agentWith('2026-11-23T12:00:00Z')).toEqual(['support']);
});
