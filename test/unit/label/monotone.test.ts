import { createHash } from 'node:crypto';
import { isWithin, type Label } from '../../../src/label/label.js';
import { aggregate, contentOf } from '../../../src/label/labeling.js';
import type { Occurrences, Position } from '../../../src/label/occurrences.js';
import type { LabelingPolicy, PolicyDocument } from '../../../src/label/policy.js';
import { label, policyWith } from '../../policy.js';

/** Whole numbers from 0 to below `limit` that are the same in every run. */
function chance(seed: string) {
  let n = 0;
  return (limit: number) => createHash('sha256').update(`${seed} ${n++}`).digest().readUInt32BE(0) % limit;
}
type Chance = ReturnType<typeof chance>;

const infotypes = ['a/one', 'a/two', 'b/three', 'c/four'];
const levels = ['public', 'internal', 'confidential', 'restricted'];
const categories = ['pii', 'health', 'financial'];

const pick = <T>(of: Chance, values: readonly T[]): T => values[of(values.length)] as T;
const someLabel = (of: Chance): Label => label(pick(of, levels), ...categories.filter(() => of(2) === 1));

function someCondition(of: Chance, near: boolean) {
  const amount = near || of(2) === 0 ? { count: 1 + of(3) } : { distinct: 1 + of(3) };
  return { infotypes: [pick(of, [...infotypes, 'a/*'])], confidence: pick(of, ['medium', 'high'] as const), ...amount };
}

function somePolicy(of: Chance): LabelingPolicy {
  const rules = Array.from({ length: 4 }, (_, n): NonNullable<PolicyDocument['rules']>[number] => {
    const near = of(2) === 0;
    const [all, any] = [2, of(3)].map((count) => Array.from({ length: count }, () => someCondition(of, near)));
    const when = { all, ...(any?.length ? { any } : {}), ...(near ? { within: 1 + of(60) } : {}) };
    const { level, categories: named } = someLabel(of);
    return { id: `rule-${n}`, when, label: { level, categories: [...named] } };
  });
  const conditions = Array.from({ length: 1 + of(2) }, () => ({
    label: { level: pick(of, levels) },
    sources: 1 + of(2),
  }));
  return policyWith({
    rules,
    aggregations: [{ id: 'together', when: { all: conditions }, label: { level: 'restricted' } }],
  });
}

function someFound(of: Chance): Occurrences[] {
  return infotypes.flatMap((infotype) => {
    const positions = Array.from(
      { length: of(4) },
      (): Position => ({ part: of(2), start: of(200), isHigh: of(2) === 1 }),
    );
    const highCount = positions.filter(({ isHigh }) => isHigh).length;
    const distinct = positions.length === 0 ? 0 : 1 + of(positions.length);
    return positions.length === 0 ? [] : [{ infotype, mediumCount: positions.length, highCount, distinct, positions }];
  });
}

/** The same with one finding more, or with one that is surer, or with one of which it is not kept where it stands. */
function withMore(of: Chance, found: readonly Occurrences[]): Occurrences[] {
  const infotype = pick(of, infotypes);
  const one = found.find((o) => o.infotype === infotype) ?? {
    infotype,
    mediumCount: 0,
    highCount: 0,
    distinct: 0,
    positions: [],
  };
  const positions = [...(one.positions ?? []), ...(of(3) === 0 ? [] : [{ part: of(2), start: of(200), isHigh: true }])];
  const more = {
    ...one,
    mediumCount: one.mediumCount + 1,
    highCount: one.highCount + 1,
    distinct: one.distinct + of(2),
    positions,
  };
  return [...found.filter((o) => o.infotype !== infotype), more];
}

describe('labels follow findings upwards only', () => {
  const seeds = Array.from({ length: 400 }, (_, n) => `case ${n}`);

  test('one more finding never lowers the content', () => {
    let raised = 0;
    for (const seed of seeds) {
      const of = chance(seed);
      const policy = somePolicy(of);
      let found = someFound(of);
      for (let step = 0; step < 4; step++) {
        const more = withMore(of, found);
        const [before, after] = [contentOf(policy, found).label, contentOf(policy, more).label];
        if (!isWithin(before, after)) throw new Error(`${seed}: ${JSON.stringify({ found, more })}`);
        if (!isWithin(after, before)) raised += 1;
        found = more;
      }
    }
    expect(raised).toBeGreaterThan(50);
  });

  test('an answer is never below any of its sources, and one source more never lowers it', () => {
    for (const seed of seeds) {
      const of = chance(`answer ${seed}`);
      const policy = somePolicy(of);
      const labels = Array.from({ length: 1 + of(4) }, () => someLabel(of));
      const found = someFound(of);
      const answer = aggregate(policy, labels, found);
      const larger = aggregate(policy, [...labels, someLabel(of)], withMore(of, found));
      expect(labels.every((one) => isWithin(one, answer))).toBe(true);
      expect(isWithin(answer, larger)).toBe(true);
    }
  });

  test('not to know where findings stand never lowers the content', () => {
    for (const seed of seeds) {
      const of = chance(`unknown ${seed}`);
      const policy = somePolicy(of);
      const found = someFound(of);
      const unplaced = found.map(({ positions: _, ...one }) => one);
      expect(isWithin(contentOf(policy, found).label, contentOf(policy, unplaced).label)).toBe(true);
    }
  });
});
