import type { AgentRefusal } from '../decide/chain.js';
import { ServiceError } from './errors.js';

const why: Readonly<Record<AgentRefusal, string>> = {
  agent_pending: 'nobody has approved this agent yet; its sponsor does so at /v1/agents',
  agent_suspended: 'this agent was suspended; it may act again when it is resumed',
  agent_retired: 'this agent was retired for good; register another one',
  agent_expired: 'the time for which this agent was approved is over; extend it at /v1/agents',
  sponsor_suspended: 'the sponsor of this agent is gone or disabled; give it another sponsor at /v1/agents',
};

/** The error that says why nobody may act as, or through, an agent. @param field where the request names it */
export function refusalOf(refusal: AgentRefusal, field?: string): ServiceError {
  const detail = why[refusal];
  if (field === undefined) return new ServiceError(refusal, detail);
  return new ServiceError(refusal, `${field}: ${detail}`, [{ field, detail }]);
}
