import { defaultTaxonomy, join, makeLabel } from '../../../src/label/label.js';
import { asksFor, couldRaise } from '../../../src/label/model-findings.js';
import type { Occurrences } from '../../../src/label/occurrences.js';
import { policyWith } from '../../policy.js';

const ids = ['person/name', 'health/condition'];
const label = (level: string, ...categories: string[]) => ({ level, categories });
const one = (...infotypes: string[]) => ({ infotypes, count: 1 });
const found = (infotype: string): Occurrences => ({
  infotype,
  mediumCount: 1,
  highCount: 1,
  distinct: 1,
  positions: [],
});
const card = { id: 'card', when: one('finance/payment-card'), label: label('restricted', 'pii') };

function raises(rules: Parameters<typeof policyWith>[0] & object, seen: readonly Occurrences[] = []) {
  return couldRaise(policyWith(rules), () => seen, ids);
}

describe('findings of a model', () => {
  const names = { id: 'names', when: one('person/*'), label: label('confidential', 'pii') };

  it('are asked for by a rule that names one of them, alone or among others', () => {
    expect(asksFor(policyWith({ rules: [card] }), ids)).toBe(false);
    expect(asksFor(policyWith({ rules: [card, names] }), ids)).toBe(true);
    const any = { id: 'any', when: { any: [one('identity/*'), one('health/condition')] }, label: label('internal') };
    expect(asksFor(policyWith({ rules: [any] }), ids)).toBe(true);
  });

  it('raise nothing where no rule asks for them, and nobody has to count what else is there', () => {
    const counted = () => {
      throw new Error('counted');
    };
    expect(couldRaise(policyWith({ rules: [card] }), counted, ids)).toBe(false);
  });

  it('may raise a text that has no label by what stands in it', () => {
    expect(raises({ rules: [card, names] })).toBe(true);
  });

  it('raise nothing where the label is as high already', () => {
    expect(raises({ rules: [card, names] }, [found('finance/payment-card')])).toBe(false);
  });

  it('raise a high label by a category that it does not have', () => {
    const ill = { id: 'ill', when: one('health/condition'), label: label('internal', 'health') };
    expect(raises({ rules: [card, ill] }, [found('finance/payment-card')])).toBe(true);
  });

  it('raise nothing where the floor is as high already', () => {
    const policy = policyWith({ rules: [names] });
    const floor = makeLabel(defaultTaxonomy, 'restricted', ['pii']);
    expect(
      couldRaise(
        policy,
        () => [],
        ids,
        (content) => join(floor, content),
      ),
    ).toBe(false);
  });

  it('raise nothing near which the rule wants something that is not in the text', () => {
    const near = {
      id: 'near',
      when: { within: 100, all: [one('person/name'), one('identity/us-ssn')] },
      label: label('restricted'),
    };
    expect(raises({ rules: [near] })).toBe(false);
    expect(raises({ rules: [near] }, [found('identity/us-ssn')])).toBe(true);
  });

  it('may raise together with what stands in another text of the same answer', () => {
    const list = { id: 'list', when: { all: [one('person/name'), one('contact/phone')] }, label: label('restricted') };
    expect(raises({ rules: [list] })).toBe(true);
  });
});
