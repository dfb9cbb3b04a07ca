import {
  type AgentRecord,
  type AgentStatus,
  agentRefusal,
  clearanceOf,
  loopIn,
  mergeChains,
  purposesOf,
  unchangedUntil,
} from '../../../src/decide/chain.js';
import { effectiveClearance } from '../../../src/decide/decide.js';
import { bottom, defaultTaxonomy, isWithin, join, type Label, makeLabel } from '../../../src/label/label.js';

const lowest = bottom(defaultTaxonomy);
const label = (level: string, ...categories: string[]) => makeLabel(defaultTaxonomy, level, categories);
const now = new Date('2027-01-01T00:00:00Z');
const [before, after] = [new Date(now.getTime() - 1), new Date(now.getTime() + 1)];

const record = (but: Partial<AgentRecord> = {}): AgentRecord => ({
  sponsor: 'ann',
  sponsorActive: true,
  purposes: ['support'],
  expiresAt: after,
  status: 'active',
  grants: [],
  risk: null,
  ...but,
});

/** Every label of two levels and two categories besides the lowest: small enough to try all combinations of three. */
const labels: readonly Label[] = ['public', 'internal', 'confidential'].flatMap((level) =>
  [[], ['pii'], ['hr'], ['pii', 'hr']].map((categories) => label(level, ...categories)),
);

test('adding somebody to a chain never permits more, for every label and every order', () => {
  let narrowed = 0;
  for (const first of labels) {
    for (const second of labels) {
      for (const third of labels) {
        const two = effectiveClearance(first, second);
        const three = effectiveClearance(first, second, third);
        for (const asked of labels) {
          if (isWithin(asked, three) && !isWithin(asked, two)) throw new Error(JSON.stringify([first, second, third]));
          if (isWithin(asked, two) && !isWithin(asked, three)) narrowed++;
        }
        expect(effectiveClearance(third, first, second)).toEqual(three);
      }
    }
  }
  expect(narrowed).toBeGreaterThan(1_000);
});

describe('a clearance', () => {
  const of = (ownClearance: Label | null, groupClearances: Label[], agent: AgentRecord | null = null) =>
    clearanceOf({ ownClearance, groupClearances, agent }, lowest, now);

  test('is the own one where there is one, whatever the groups have', () => {
    for (const own of labels) for (const group of labels) expect(of(own, [group])).toEqual(own);
  });

  test('is the join over the groups otherwise, and being in another group never takes anything away', () => {
    expect(of(null, [label('internal', 'hr'), label('public', 'pii')])).toEqual(label('internal', 'hr', 'pii'));
    for (const a of labels) for (const b of labels) expect(isWithin(of(null, [a]), of(null, [a, b]))).toBe(true);
  });

  test('is the lowest label without either', () => {
    expect(of(null, [])).toEqual(lowest);
  });

  test('of an agent is raised by grants that have not run out', () => {
    const grant = (expiresAt: Date) => ({ clearance: label('confidential'), purpose: null, expiresAt });
    const own = label('internal', 'pii');
    expect(of(own, [], record({ grants: [grant(after)] }))).toEqual(join(own, label('confidential')));
    expect(of(own, [], record({ grants: [grant(now), grant(before)] }))).toEqual(own);
  });
});

describe('an agent', () => {
  test.each<[AgentStatus, string | null]>([
    ['pending', 'agent_pending'],
    ['suspended', 'agent_suspended'],
    ['retired', 'agent_retired'],
    ['active', null],
  ])('that is %s', (status, refusal) => {
    expect(agentRefusal(record({ status }), now)).toBe(refusal);
    // Nothing else that speaks for it helps one that is not active.
    if (refusal) expect(agentRefusal(record({ status, expiresAt: before, sponsorActive: false }), now)).toBe(refusal);
  });

  test('may act up to the moment of its expiry, and not at it', () => {
    expect(agentRefusal(record({ expiresAt: after }), now)).toBeNull();
    expect(agentRefusal(record({ expiresAt: now }), now)).toBe('agent_expired');
  });

  test('may not act when nobody answers for it', () => {
    expect(agentRefusal(record({ sponsorActive: false }), now)).toBe('sponsor_suspended');
    expect(agentRefusal(record({ sponsor: null, sponsorActive: false }), now)).toBe('sponsor_suspended');
  });

  test('has the purposes it was registered for, and those granted that have not run out', () => {
    const grants = [
      { clearance: null, purpose: 'audit', expiresAt: after },
      { clearance: null, purpose: 'training', expiresAt: before },
    ];
    expect(purposesOf(record({ grants }), now)).toEqual(['audit', 'support']);
  });
});

describe('a chain', () => {
  const names = (text: string) => [...text].map((id) => ({ type: 'user', id }));

  test('has a loop where a name stands a second time; a type apart is another name', () => {
    expect(loopIn(names('abc'))).toBeNull();
    expect(loopIn(names('abcb'))).toBe(3);
    expect(loopIn(names('aa'))).toBe(1);
    expect(loopIn([...names('a'), { type: 'agent', id: 'a' }])).toBeNull();
  });

  test('is merged with others so that everybody stands there once and nobody is lost', () => {
    expect(mergeChains(names('ab'), names('bc'), names('a'))).toEqual(names('abc'));
  });
});

test('what an agent may holds until the first grant in force ends, or until it ends itself', () => {
  const later = new Date(after.getTime() + 1);
  const grant = (expiresAt: Date) => ({ clearance: label('restricted'), purpose: null, expiresAt });
  expect(unchangedUntil(record(), now)).toEqual(after);
  expect(unchangedUntil(record({ expiresAt: later, grants: [grant(before), grant(after)] }), now)).toEqual(after);
  expect(unchangedUntil(record({ grants: [grant(later)] }), now)).toEqual(after);
});
