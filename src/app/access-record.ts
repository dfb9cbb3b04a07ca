import { randomUUID } from 'node:crypto';
import { writeDecision } from '../store/decisions.js';
import type { AccessNow } from './access-in-force.js';
import type { Actor } from './authenticate.js';
import type { JudgeDependencies, Judged } from './judge.js';

/** What was asked at `/access`, and what came of it. */
export interface AccessRecord {
  readonly kind: 'evaluation' | 'evaluations' | 'search';
  readonly judged: readonly Judged[];
}

/** Writes down what is about to be answered; names and outcomes, no properties. Returns the id of the decision. */
export async function recordAccess(
  { database, rules }: Pick<JudgeDependencies, 'database' | 'rules'>,
  actor: Actor,
  now: AccessNow,
  { kind, judged }: AccessRecord,
): Promise<string> {
  const id = randomUUID();
  const { policyVersion, catalogueVersion } = rules.rulebook;
  const record = {
    kind,
    actor: { type: actor.principal.type, id: actor.principal.id },
    policyVersion,
    catalogueVersion,
    accessPolicyVersion: now.version,
    evaluations: judged.map(({ evaluation, decision, reasons, policies, found }) => ({
      subject: evaluation && { type: evaluation.subject.type, id: evaluation.subject.id },
      action: evaluation?.action.name ?? null,
      resource: found ? { id: found.id, version: found.resolved.version } : null,
      decision,
      reasons: reasons.map(({ code }) => code),
      policies,
    })),
  };
  await writeDecision(database, { id, keyId: actor.keyId, record });
  return id;
}
