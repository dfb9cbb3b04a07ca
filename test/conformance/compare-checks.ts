import type { Actor } from '../../src/app/authenticate.js';
import { type CheckDependencies, check } from '../../src/app/check.js';
import { checkAtHand } from '../../src/app/check-at-hand.js';
import type { LookUpDependencies, LookUpRequest } from '../../src/app/look-up.js';
import { nothingAhead } from '../../src/app/model-unread.js';
import { NamesInBody, namesReader } from '../../src/http/names-in-body.js';
import type { DecisionDraft, DecisionEntry } from '../../src/store/decision-entry.js';
import { packDecision, unpackDecision } from '../../src/store/decision-packing.js';
import { accessWith } from '../access.js';
import { label } from '../policy.js';

const readCandidates = namesReader({ list: 'candidates', takesTexts: false, hasIds: true }, '{}');
const clearance = label('confidential', 'pii', 'health');
const actor = { keyId: 'k', principal: { type: 'service', id: 'reader' } } as Actor;
const chain = [{ type: 'service', id: 'reader', clearance, roles: [], groups: [], properties: {}, agent: null }];
const engine = accessWith();

/**
 * Checks the same candidates in both ways: from bytes, as far as memory knows all of them, and the long way.
 * @returns how many were checked in both
 */
export async function compareChecks(
  { remembering, reading }: { readonly remembering: LookUpDependencies; readonly reading: LookUpDependencies },
  requests: readonly LookUpRequest[],
  maxLabelAge: number | undefined,
): Promise<number> {
  const candidates = requests.flatMap(({ uri, version }, i) =>
    uri ? [{ id: `c${i}`, uri, ...(version ? { version } : {}) }] : [],
  );
  const body = readCandidates(Buffer.from(JSON.stringify({ candidates })), new NamesInBody());
  const quick = checking(remembering);
  const written =
    body && (await checkAtHand(quick.deps, actor, { maxLabelAge }, body.names, (size) => Buffer.alloc(size)));
  if (!written) return 0;
  const full = checking(reading);
  const answer = await check(full.deps, actor, { maxLabelAge, candidates });
  const known = JSON.parse(written.buffer.toString('utf8', 0, written.length));
  expect({ ...known, decisionId: '' }).toEqual({ ...answer, decisionId: '' });
  expect({ ...quick.logged(), id: '' }).toEqual({ ...full.logged(), id: '' });
  const counted = [...written.outcomes].map(([outcome, count]) => Array<string>(count).fill(outcome));
  expect(counted.flat().sort()).toEqual(answer.results.map(({ outcome }) => outcome).sort());
  return candidates.length;
}

/** What checks need besides labels; and what was written to their log last, unpacked. */
function checking(labels: LookUpDependencies) {
  let last: DecisionEntry | null = null;
  const append = async (draft: DecisionDraft) => {
    last = unpackDecision(packDecision(draft));
  };
  const deps = {
    ...labels,
    access: { current: () => ({ version: 1, engine }) },
    subjectsOf: async () => ({ chain, clearance, token: null }),
    log: { append },
    askAhead: nothingAhead,
    // No text comes with these.
    detector: { catalogue: { infotypes: [] } },
  };
  return { deps: deps as unknown as CheckDependencies, logged: () => last };
}
