import { decideAnswer } from '../../../src/decide/answer.js';
import { type Decided, decide } from '../../../src/decide/decide.js';
import type { Resolved } from '../../../src/decide/resolve.js';
import { join, type Label } from '../../../src/label/label.js';
import { accessWith, question, user } from '../../access.js';
import { label, policyWith } from '../../policy.js';

// What is confidential is permitted to nobody but without addresses; two that are internal are confidential together.
const asked = accessWith(
  {},
  `@id("without-addresses") @redact("contact/*")
   permit (principal, action == Action::"retrieve", resource is LabelClass) when { resource.level == "confidential" };`,
).ask(question(user(label('internal'))));

function internal(): Decided {
  const known: Label = label('internal');
  const resolved: Resolved = {
    ...{ state: 'current', flags: [], usable: true, label: known, floor: known, withContent: () => known },
    ...{ version: 'v1', verifiedAt: new Date(0), reason: null, lastKnownLabel: known },
  };
  return decide({ origins: [resolved], seen: { occurrences: [] } }, asked, policyWith());
}
const results = [internal(), internal()];
const labelOf = (places: readonly number[]) =>
  places.length > 1 ? label('confidential') : places.flatMap((place) => results[place]?.returned ?? []).reduce(join);
const answerWith = (...infotypes: readonly (readonly string[] | null)[]) =>
  decideAnswer(results, asked, { labelOf, infotypesIn: (place) => infotypes[place] ?? null });

describe('an answer that is permitted only with something taken out', () => {
  test('is made of results that are permitted as they are', () => {
    expect(results.map(({ outcome }) => outcome)).toEqual(['permit', 'permit']);
  });

  test('is permitted when nothing of it is left', () => {
    expect(answerWith(['identity/us-ssn'], [])).toMatchObject({ outcome: 'permit', drop: [] });
  });

  test('is denied while it is left in one of the results, with what to leave out', () => {
    expect(answerWith([], ['contact/email'])).toEqual({ label: label('confidential'), outcome: 'deny', drop: [1] });
  });

  test('is denied when nobody could look for it', () => {
    expect(answerWith([], null)).toEqual({ label: label('confidential'), outcome: 'deny', drop: [1] });
  });
});
