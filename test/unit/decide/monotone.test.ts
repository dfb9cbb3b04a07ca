import { seededRandom } from '../../../bench/random.js';
import { decideAnswer } from '../../../src/decide/answer.js';
import { type AskingPrincipal, actions } from '../../../src/decide/cedar.js';
import { type Decided, decide, type Outcome } from '../../../src/decide/decide.js';
import { type KnownResource, resolve } from '../../../src/decide/resolve.js';
import { defaultTaxonomy, isWithin, join, type Label, makeLabel } from '../../../src/label/label.js';
import type { Occurrences } from '../../../src/label/occurrences.js';
import { accessWith, question, user } from '../../access.js';
import { found, policyWith } from '../../policy.js';

const policy = policyWith();
const engine = accessWith();
const random = seededRandom(20_261_123);
const one = random.pick;
const some = <T>(from: readonly T[], share: number): T[] => from.filter(() => random.below(100) < share * 100);
const categories = ['pii', 'health', 'hr', 'credentials', 'hazard', 'legal'];
const anyLabel = (share = 0.3): Label =>
  makeLabel(defaultTaxonomy, one(defaultTaxonomy.levels).id, some(categories, share));

function anyPrincipal(n: number): AskingPrincipal {
  const type = one(['user', 'service', 'agent'] as const);
  const agent = type === 'agent' ? { sponsor: 'ann', purposes: some(['support', 'sales'], 0.3) } : null;
  return { type, id: `p${n}`, clearance: anyLabel(0.7), agent };
}

const anyFindings = (): Occurrences[] =>
  some(['identity/us-ssn', 'credential/jwt', 'contact/email', 'health/icd-10', 'person/date-of-birth'], 0.4).map(
    (infotype) => found(infotype, one([1, 3, 12])),
  );

function resourceWith(floor: Label, content: Label): ReturnType<typeof resolve> {
  const now = new Date('2026-06-01T12:00:00Z');
  const version = {
    ...{ token: 'v1', contentHash: 'sha256:1', etag: null, modifiedAt: null, floor, content, flags: [] },
    ...{ policyVersion: 1, catalogueVersion: 'c1', supersededAt: null },
  };
  const known: KnownResource = {
    ...{ id: 'res_1', uri: 'file:///a', state: 'current', reason: null, verifiedAt: now, propagated: null },
    ...{ manual: null, versions: [version] },
  };
  return resolve(known, null, { now, policy, policyVersion: 1, catalogueVersion: 'c1', since: now });
}

const rank: Readonly<Record<Outcome, number>> = { deny: 0, redact: 1, permit: 2 };
/** What of a candidate is told: nothing, some of its infotypes, or all of them. */
const told = ({ outcome, redacts }: Decided, seen: readonly Occurrences[] | null): number =>
  outcome === 'deny' ? -1 : (seen ?? []).filter(({ infotype }) => !redacts?.(infotype)).length;

const rounds = Array.from({ length: 400 }, (_, n) => n);
const anyQuestion = (principals: readonly [AskingPrincipal, ...AskingPrincipal[]]) =>
  question(principals, { action: one(actions), purpose: one([null, 'support', 'sales']) });

describe('over random labels, texts, chains and questions', () => {
  test('raising a label never permits more', () => {
    for (const n of rounds) {
      const asked = engine.ask(anyQuestion([anyPrincipal(n)]));
      const [floor, content, more] = [anyLabel(), anyLabel(), anyLabel()];
      const seen = one([null, { occurrences: anyFindings() }]);
      const lower = decide({ origins: [resourceWith(floor, content)], seen }, asked, policy);
      const higher = decide({ origins: [resourceWith(join(floor, more), join(content, more))], seen }, asked, policy);
      expect(rank[higher.outcome]).toBeLessThanOrEqual(rank[lower.outcome]);
      expect(told(higher, seen?.occurrences ?? null)).toBeLessThanOrEqual(told(lower, seen?.occurrences ?? null));
    }
  });

  test('adding somebody who takes part never permits more', () => {
    for (const n of rounds) {
      const first = anyPrincipal(n);
      const alone = anyQuestion([first]);
      const together = {
        ...alone,
        principals: one([
          [first, anyPrincipal(-n)],
          [anyPrincipal(-n), first],
        ] as const),
      };
      const seen = one([null, { occurrences: anyFindings() }]);
      const origins = [resourceWith(anyLabel(), anyLabel())];
      const [few, many] = [engine.ask(alone), engine.ask(together)].map((asked) =>
        decide({ origins, seen }, asked, policy),
      );
      expect(rank[many?.outcome ?? 'permit']).toBeLessThanOrEqual(rank[few?.outcome ?? 'deny']);
    }
  });

  test('adding an origin never permits more', () => {
    for (const n of rounds) {
      const asked = engine.ask(anyQuestion([anyPrincipal(n)]));
      const seen = one([null, { occurrences: anyFindings() }]);
      const [a, b] = [resourceWith(anyLabel(), anyLabel()), resourceWith(anyLabel(), anyLabel())];
      const [few, many] = [[a], [a, b]].map((origins) => decide({ origins, seen }, asked, policy));
      expect(rank[many?.outcome ?? 'permit']).toBeLessThanOrEqual(rank[few?.outcome ?? 'deny']);
    }
  });

  test('what is returned is always permitted, and what is permitted is within the clearance', () => {
    for (const n of rounds) {
      const asked = engine.ask(anyQuestion([anyPrincipal(n), anyPrincipal(-n)]));
      const seen = one([null, { occurrences: anyFindings() }]);
      const { returned, outcome, redacts } = decide(
        { origins: [resourceWith(anyLabel(), anyLabel())], seen },
        asked,
        policy,
      );
      expect(returned === null).toBe(outcome === 'deny');
      expect(redacts === null).toBe(outcome !== 'redact');
      if (returned === null) continue;
      expect(asked.judge(returned).allowed).toBe(true);
      expect(isWithin(returned, asked.clearance)).toBe(true);
    }
  });

  test('an answer without what is to be dropped is permitted, and nothing permitted is dropped for nothing', () => {
    for (const n of rounds) {
      const asked = engine.ask(anyQuestion([anyPrincipal(n)]));
      const results = Array.from({ length: 6 }, () =>
        decide({ origins: [resourceWith(anyLabel(), anyLabel())], seen: null }, asked, policy),
      );
      // As if any three of them together were more than each.
      const more = makeLabel(defaultTaxonomy, 'restricted', categories);
      const labelOf = (places: readonly number[]) => {
        const joined = places.flatMap((place) => results[place]?.returned ?? []).reduce(join);
        return places.length > 2 ? join(joined, more) : joined;
      };
      const { drop, outcome } = decideAnswer(results, asked, { labelOf, infotypesIn: () => null });
      const returned = results.flatMap(({ returned: label }, place) => (label ? [place] : []));
      const kept = returned.filter((place) => !drop.includes(place));
      if (returned.length === 0) expect([outcome, drop]).toEqual(['deny', []]);
      else if (outcome === 'deny') expect(asked.judge(labelOf(returned)).allowed).toBe(false);
      else expect(drop).toEqual([]);
      if (kept.length > 0) expect(asked.judge(labelOf(kept)).allowed).toBe(true);
      for (const place of drop) {
        const before = kept.filter((other) => other < place);
        expect(asked.judge(labelOf([...before, place])).allowed).toBe(false);
      }
    }
  });

  test('a question is answered the same whenever it is asked', () => {
    for (const n of rounds.slice(0, 100)) {
      const asking = anyQuestion([anyPrincipal(n)]);
      const on = anyLabel();
      const [first, again, anew] = [
        engine.ask(asking),
        engine.ask(structuredClone(asking)),
        accessWith().ask(asking),
      ].map((asked) => ({ ...asked.judge(structuredClone(on)), redact: null }));
      expect(again).toEqual(first);
      expect(anew).toEqual(first);
    }
  });
});

test('the longer it takes to judge an answer, the fewer are tried for it, and what was not tried is dropped', () => {
  const level = (id: string) => makeLabel(defaultTaxonomy, id);
  const asked = engine.ask(question(user(level('internal'))));
  const results = Array.from({ length: 64 }, () =>
    decide({ origins: [resourceWith(level('public'), level('public'))], seen: null }, asked, policy),
  );
  for (const mostSearches of [1, 4]) {
    let asks = 0;
    // As if no two that stand in even places could be told together.
    const labelOf = (places: readonly number[]) => {
      asks++;
      return level(places.filter((place) => place % 2 === 0).length > 1 ? 'restricted' : 'public');
    };
    const { outcome, drop } = decideAnswer(results, asked, { labelOf, infotypesIn: () => null }, mostSearches);
    expect(outcome).toBe('deny');
    expect(asks).toBeLessThanOrEqual(1 + 7 * mostSearches);
    const kept = results.flatMap((_, place) => (drop.includes(place) ? [] : [place]));
    expect(kept.filter((place) => place % 2 === 0)).toEqual([0]);
  }
});
