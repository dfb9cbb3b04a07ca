import { BrokenRecordError } from '../../../src/store/byte-record.js';
import { type DecisionEntry, decisionKinds, type LoggedCandidate } from '../../../src/store/decision-entry.js';
import { packDecision, unpackDecision } from '../../../src/store/decision-packing.js';
import { uuid7, uuidBytes, uuidText, uuidTime } from '../../../src/store/uuid7.js';
import { decisionEntry, randomFrom } from '../../decision-entries.js';

test('a packed decision comes back as it was', () => {
  const entry = decisionEntry(100);
  expect(unpackDecision(packDecision(entry))).toEqual(entry);
});

test('so do decisions of every kind with whatever may stand in them', () => {
  const random = randomFrom(7);
  for (let round = 0; round < 300; round++) {
    const entry = arbitraryEntry(random);
    expect(unpackDecision(packDecision(entry))).toEqual(entry);
  }
});

test('a check of 100 candidates is packed into a fraction of what JSON takes', () => {
  const entry = decisionEntry(100);
  expect(packDecision(entry).length * 8).toBeLessThan(JSON.stringify(entry).length);
});

test('the same decision is packed into other bytes each time, so that a digest tells nothing of what was erased', () => {
  const entry = decisionEntry(1);
  expect(packDecision(entry).equals(packDecision(entry))).toBe(false);
});

test('bytes that are no packed decision are refused, wherever they were cut or changed', () => {
  const packed = packDecision(decisionEntry(20));
  for (let length = 0; length < packed.length; length++) {
    expect(() => unpackDecision(packed.subarray(0, length))).toThrow(BrokenRecordError);
  }
  const random = randomFrom(3);
  for (let round = 0; round < 2_000; round++) {
    const changed = Buffer.from(packed);
    changed[random(changed.length)] = random(256);
    try {
      unpackDecision(changed);
    } catch (error) {
      expect(error).toBeInstanceOf(BrokenRecordError);
    }
  }
});

test('an id tells when it was made, sorts by it, and survives being bytes', () => {
  const [first, second] = [uuid7(1_700_000_000_000), uuid7(1_700_000_000_001)];
  expect(first < second).toBe(true);
  expect(uuidTime(first)).toBe(1_700_000_000_000);
  expect(uuidText(uuidBytes(first))).toBe(first);
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidTime('6f1c1f6e-7d4e-4b8e-9a52-0d6b9f0f6d11')).toBeNull();
});

const texts = ['', 'a', 'user', 'ä\u{1f600}', 'x'.repeat(127), 'y'.repeat(128), 'z'.repeat(1_000), 'identity/us-ssn'];

function arbitraryEntry(random: (below: number) => number): DecisionEntry {
  const one = <T>(values: readonly T[]) => values[random(values.length)] as T;
  const many = <T>(make: () => T, most = 4) => Array.from({ length: random(most) }, make);
  const text = () => one(texts);
  const number = () => one([0, 1, 127, 128, 16_384, 2 ** 31, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER - 1]);
  const label = () => ({ level: text(), rank: number(), categories: many(text) });
  const outcome = () => one(['permit', 'redact', 'deny'] as const);
  const principal = () => ({
    type: text(),
    id: text(),
    clearance: one([null, label()]),
    facts: one([null, text()]),
  });
  const candidate = (): LoggedCandidate => ({
    origins: many(() => ({
      resource: one([null, 1, 2 ** 40]),
      version: one([null, text()]),
      copied: one([true, false]),
    })),
    name: one([null, text()]),
    inspected: one([true, false]),
    found: many(() => ({
      ...{ infotype: text(), mediumCount: number(), highCount: number(), distinct: number() },
      ...one([{}, { positions: many(() => ({ part: random(9), start: number(), isHigh: one([true, false]) })) }]),
    })),
    label: one([null, label()]),
    floor: one([null, label()]),
    returned: one([null, label()]),
    state: text(),
    flags: many(text),
    outcome: outcome(),
    reasons: many(text),
    policies: many(text),
  });
  return {
    id: uuid7(number() % 2 ** 47),
    kind: one(decisionKinds),
    at: new Date(number() % 2 ** 42),
    keyId: text(),
    actor: principal(),
    subjects: many(principal),
    action: text(),
    purpose: one([null, text()]),
    destination: one([null, text()]),
    clearance: one([null, label()]),
    labelingPolicyVersion: number(),
    accessPolicyVersion: one([null, number()]),
    catalogueVersion: text(),
    labelSnapshot: one([null, number()]),
    maxLabelAge: one([null, number()]),
    candidates: many(candidate, 20),
    answer: { outcome: outcome(), label: one([null, label()]) },
    obligations: many(text),
    trace: one([
      null,
      { requestId: text(), traceId: null, address: null },
      { requestId: text(), traceId: '0af7651916cd43dd8448eb211c80319c', address: '2001:db8::1' },
    ]),
    erased: one([null, { reason: text(), ids: many(() => uuid7(number() % 2 ** 47)) }]),
  };
}
