import { confidence } from '../../../src/detect/confidence.js';
import { CONFIDENCE, confidenceLevel } from '../../../src/detect/finding.js';

const near = { phrase: 'ssn', reach: 'before' } as const;
const far = { phrase: 'ssn', reach: 'far' } as const;

describe('confidence', () => {
  test('of a bare number with one check digit is low without context and high with it', () => {
    const evidence = { prior: 0.17, chance: 1 / 10 };
    expect(confidence(evidence)).toBeGreaterThanOrEqual(CONFIDENCE.low);
    expect(confidenceLevel(confidence(evidence))).toBe('low');
    expect(confidenceLevel(confidence({ ...evidence, context: near }))).toBe('high');
  });

  test('of a weak shape without validator is unreported without context and medium with it', () => {
    expect(confidence({ prior: 0.1 })).toBeLessThan(CONFIDENCE.low);
    expect(confidenceLevel(confidence({ prior: 0.1, context: near }))).toBe('medium');
  });

  test('never exceeds low on a weak validator alone, however likely the prior makes it', () => {
    expect(confidence({ prior: 0.8, chance: 1 / 10 })).toBe(0.74);
    expect(confidence({ prior: 0.84 })).toBe(0.74);
  });

  test('lets a distinctive shape or a selective validator speak for itself', () => {
    expect(confidenceLevel(confidence({ prior: 0.85, chance: 1 / 10 }))).toBe('high');
    expect(confidenceLevel(confidence({ prior: 0.5, chance: 1 / 97 }))).toBe('high');
  });

  test('counts a label in front more than a word behind, and both more than one far off', () => {
    const evidence = { prior: 0.1, chance: 0.5 };
    const behind = confidence({ ...evidence, context: { phrase: 'ssn', reach: 'after' } });
    expect(confidence({ ...evidence, context: near })).toBeGreaterThan(behind);
    expect(behind).toBeGreaterThan(confidence({ ...evidence, context: far }));
    expect(confidence({ ...evidence, context: far })).toBeGreaterThan(confidence(evidence));
  });

  test('is a probability that never reaches certainty', () => {
    expect(confidence({ prior: 0.99, chance: 1e-9, context: near })).toBe(0.999);
  });

  test('has its levels at 0.65, 0.75 and 0.85', () => {
    expect([0.65, 0.749, 0.75, 0.849, 0.85].map(confidenceLevel)).toEqual(['low', 'low', 'medium', 'medium', 'high']);
  });
});
