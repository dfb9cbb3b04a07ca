import { taggerUse } from '../../../src/app/tagger-use.js';
import { policyWith } from '../../policy.js';

const rule = (infotype: string) => ({
  id: 'rule',
  when: { infotypes: [infotype], count: 1 },
  label: { level: 'restricted' },
});
const silent = policyWith({ rules: [rule('identity/us-ssn')] });
const asking = policyWith({ rules: [rule('health/condition')] });

describe('what is crawled or scanned', () => {
  it('is read by the tagger where the policy asks for anything that it finds', () => {
    expect(taggerUse('cascade', asking)).toBe('cascade');
    expect(taggerUse('cascade', silent)).toBeUndefined();
  });

  it('is read where somebody asks for it by name, and not where they ask for other things', () => {
    expect(taggerUse('cascade', silent, new Set(['person/name']))).toBe('cascade');
    expect(taggerUse('cascade', asking, new Set(['identity/us-ssn']))).toBeUndefined();
  });

  it('is read in any case where that was asked for, and never where it is switched off', () => {
    expect(taggerUse('always', silent)).toBe('always');
    expect(taggerUse(undefined, asking)).toBeUndefined();
  });
});
