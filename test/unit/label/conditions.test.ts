import { aggregate, aggregated, contentOf } from '../../../src/label/labeling.js';
import type { Occurrences, Position } from '../../../src/label/occurrences.js';
import type { PolicyDocument } from '../../../src/label/policy.js';
import { found, label, policyWith } from '../../policy.js';

type When = NonNullable<PolicyDocument['rules']>[number]['when'];

const restricted = { level: 'restricted' };
const rule = (when: When) => policyWith({ rules: [{ id: 'rule', when, label: restricted }] });
const one = (infotypes: string, count = 1) => ({ infotypes: [infotypes], count });
const isMet = (when: When, ...occurrences: readonly Occurrences[]) =>
  contentOf(rule(when), occurrences).label.level === 'restricted';

const at = (start: number, part = 0, isHigh = true): Position => ({ part, start, isHigh });
const located = (infotype: string, ...positions: readonly Position[]) =>
  found(infotype, positions.length, { positions, highCount: positions.filter(({ isHigh }) => isHigh).length });

describe('rules on findings', () => {
  test('all wants every condition, any wants one of them', () => {
    const when = { all: [one('person/name')], any: [one('health/*'), one('identity/*')] };
    expect(isMet(when, found('person/name', 1))).toBe(false);
    expect(isMet(when, found('health/icd-10', 1))).toBe(false);
    expect(isMet(when, found('person/name', 1), found('identity/us-ssn', 1))).toBe(true);
    expect(isMet({ any: [one('a/b'), one('a/c')] }, found('a/c', 1))).toBe(true);
  });

  test('a policy that names neither all nor any is refused with what is missing', () => {
    expect(() => rule({ within: 100 } as When)).toThrow('rules.0.when: needs all or any');
  });

  test('a mistake within a condition is named where it stands, not as a choice that failed', () => {
    expect(() => rule({ all: [{ infotypes: ['a/b'] }] })).toThrow('rules.0.when.all.0: needs count or distinct');
    expect(() => rule({ infotypes: ['a/b'], count: 0 })).toThrow('rules.0.when.count');
    expect(() => rule({ infotypes: ['a/b'], count: 1, near: 5 } as When)).toThrow('"near"');
  });
});

describe('rules on findings near one another', () => {
  const near = { within: 100, all: [one('person/name'), one('health/icd-10')] };

  test('match where all conditions are met in one stretch of text', () => {
    expect(isMet(near, located('person/name', at(0)), located('health/icd-10', at(100)))).toBe(true);
    expect(isMet(near, located('person/name', at(0)), located('health/icd-10', at(101)))).toBe(false);
    expect(isMet(near, located('person/name', at(400)), located('health/icd-10', at(350)))).toBe(true);
  });

  test('findings of different parts are never near', () => {
    expect(isMet(near, located('person/name', at(0, 0)), located('health/icd-10', at(10, 1)))).toBe(false);
  });

  test('findings that follow each other do not make a chain', () => {
    const chain = [at(0), at(80), at(160), at(240)];
    expect(isMet({ within: 100, all: [one('contact/email', 3)] }, located('contact/email', ...chain))).toBe(false);
    expect(isMet({ within: 160, all: [one('contact/email', 3)] }, located('contact/email', ...chain))).toBe(true);
  });

  test('one finding counts for every condition that it meets', () => {
    const when = { within: 10, all: [one('health/*'), one('health/icd-10')] };
    expect(isMet(when, located('health/icd-10', at(5)))).toBe(true);
  });

  test('any within a stretch wants one of them beside the others', () => {
    const when = { within: 50, all: [one('person/name')], any: [one('health/*'), one('identity/*')] };
    const name = located('person/name', at(0));
    expect(isMet(when, name, located('health/icd-10', at(500)), located('identity/us-ssn', at(30)))).toBe(true);
    expect(isMet(when, name, located('health/icd-10', at(500)), located('identity/us-ssn', at(300)))).toBe(false);
  });

  test('only findings that are as sure as asked count for nearness', () => {
    const sure = { ...one('health/icd-10'), confidence: 'high' as const };
    const when = { within: 50, all: [one('person/name'), sure] };
    const unsure = located('health/icd-10', at(10, 0, false), at(900));
    expect(isMet(when, located('person/name', at(0)), unsure)).toBe(false);
    expect(isMet(when, located('person/name', at(880)), unsure)).toBe(true);
  });

  test('what was only counted may stand anywhere, so it is taken for near', () => {
    const beyond = found('health/icd-10', 5_000, { positions: [at(9_000)] });
    expect(isMet(near, located('person/name', at(0)), beyond)).toBe(true);
    expect(isMet(near, found('person/name', 1), found('health/icd-10', 1))).toBe(true);
  });

  test('what stands in a row of a table is near', () => {
    expect(isMet(near, found('person/name', 300), found('health/icd-10', 20))).toBe(true);
  });

  test('different values cannot be asked for in a stretch, nor nearness of one thing to nothing', () => {
    const distinct = { within: 10, all: [one('a/b'), { infotypes: ['a/c'], distinct: 2 }] };
    expect(() => rule(distinct)).toThrow('distinct cannot be told within a stretch');
    expect(() => rule({ within: 10, all: [one('a/b')] })).toThrow('within needs two conditions');
  });

  test('a hundred thousand findings are judged in one pass', () => {
    const positions = Array.from({ length: 100_000 }, (_, n) => at(n * 200));
    const shifted = positions.map(({ start }) => at(start + 100));
    expect(
      isMet({ ...near, within: 99 }, located('person/name', ...positions), located('health/icd-10', ...shifted)),
    ).toBe(false);
  });
});

describe('answers from several sources', () => {
  const internal = label('internal');

  test('carry the join of the labels of their sources', () => {
    const answer = aggregate(policyWith(), [label('internal', 'hr'), label('confidential', 'pii')], []);
    expect(answer).toEqual(label('confidential', 'hr', 'pii'));
    expect(aggregate(policyWith(), [], [])).toEqual(label('public'));
  });

  test('ten addresses of ten chunks are a list', () => {
    const together = [found('contact/email', 6), found('contact/phone', 4)];
    expect(aggregate(policyWith(), Array(10).fill(internal), together)).toEqual(label('confidential', 'pii'));
    expect(aggregate(policyWith(), Array(10).fill(internal), [found('contact/email', 10, { distinct: 1 })])).toEqual(
      internal,
    );
  });

  test('a diagnosis of one chunk is that of the person in another', () => {
    const together = [found('person/date-of-birth', 1), found('health/icd-10', 1)];
    const answer = aggregated(policyWith(), [label('confidential', 'pii'), internal], together);
    expect(answer.label).toEqual(label('restricted', 'health', 'pii'));
    expect(answer.rules).toEqual(['diagnosis-of-a-person']);
  });

  const mosaic = policyWith({
    aggregations: [
      { id: 'many', when: { label: { level: 'internal' }, sources: 5 }, label: { level: 'confidential' } },
      {
        id: 'pay-and-people',
        when: {
          all: [
            { label: { level: 'internal', categories: ['hr'] } },
            { label: { level: 'internal', categories: ['financial'] } },
          ],
        },
        label: restricted,
      },
    ],
  });

  test('internal and internal can be confidential', () => {
    expect(aggregate(mosaic, Array(4).fill(internal), [])).toEqual(internal);
    expect(aggregate(mosaic, [...Array(4).fill(internal), label('public')], [])).toEqual(internal);
    expect(aggregated(mosaic, Array(5).fill(internal), [])).toEqual({ label: label('confidential'), rules: ['many'] });
  });

  test('what two sources say together is not what one says by itself', () => {
    const both = label('internal', 'financial', 'hr');
    expect(aggregate(mosaic, [both, label('public')], [])).toEqual(both);
    expect(aggregate(mosaic, [label('internal', 'hr'), label('internal', 'financial')], []).level).toBe('restricted');
  });
});
