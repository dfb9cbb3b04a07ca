import type { Label } from '../src/label/label.js';
import type { DecisionEntry, LoggedCandidate } from '../src/store/decision-entry.js';
import { uuid7 } from '../src/store/uuid7.js';

const labels: readonly Label[] = [
  { level: 'public', rank: 100, categories: [] },
  { level: 'internal', rank: 200, categories: [] },
  { level: 'confidential', rank: 300, categories: ['pii'] },
  { level: 'restricted', rank: 400, categories: ['health', 'pii'] },
];

/** A decision such as a check makes, over so many candidates. */
export function decisionEntry(candidates: number, but: Partial<DecisionEntry> = {}): DecisionEntry {
  const at = but.at ?? new Date();
  return {
    id: uuid7(at.getTime()),
    kind: 'check',
    at,
    keyId: '3kf9a0b2c4d6',
    actor: { type: 'service', id: 'rag', clearance: labels[3] ?? null, facts: '{"roles":["lookup"]}' },
    subjects: [{ type: 'user', id: 'ann@example.com', clearance: labels[1] ?? null, facts: null }],
    action: 'retrieve',
    purpose: 'support',
    destination: null,
    clearance: labels[1] ?? null,
    labelingPolicyVersion: 3,
    accessPolicyVersion: 2,
    catalogueVersion: `sha256:${'c'.repeat(64)}`,
    labelSnapshot: 81_234,
    maxLabelAge: 86_400_000,
    candidates: Array.from({ length: candidates }, (_, n) => loggedCandidate(n)),
    answer: { outcome: candidates === 0 ? 'permit' : 'redact', label: labels[1] ?? null },
    obligations: ['watermark'],
    trace: { requestId: 'c9b1a4de-2a55-4f0c-8a6e-0a1f6f9b7a10', traceId: null, address: '10.0.0.7' },
    erased: null,
    ...but,
  };
}

function loggedCandidate(n: number): LoggedCandidate {
  const outcome = (['permit', 'permit', 'redact', 'deny'] as const)[n % 4] ?? 'deny';
  const label = labels[n % 4] ?? null;
  return {
    origins: [{ resource: 1_000_000 + n * 7919, version: `v${String(n).padStart(15, '0')}`, copied: false }],
    name: null,
    inspected: true,
    found: n % 2 === 0 ? [{ infotype: 'identity/us-ssn', mediumCount: 2, highCount: 1, distinct: 2 }] : [],
    label,
    floor: labels[0] ?? null,
    returned: outcome === 'deny' ? null : (labels[1] ?? null),
    state: 'current',
    flags: n % 3 === 0 ? ['outdated'] : [],
    outcome,
    reasons: [outcome === 'permit' ? 'within-clearance' : outcome === 'redact' ? 'redacted' : 'above-clearance'],
    policies: ['clearance-dominates-label'],
  };
}

/** Whole numbers below a bound, the same for the same seed (a linear congruential generator). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
