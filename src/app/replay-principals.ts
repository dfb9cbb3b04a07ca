import type { AskingPrincipal } from '../decide/cedar.js';
import { agentRefusal } from '../decide/chain.js';
import type { LoggedPrincipal } from '../store/decision-entry.js';
import { principalTypes } from '../store/principals.js';
import { askingPrincipal } from './asking.js';
import type { Directory } from './directory.js';
import type { Change } from './replay-changes.js';
import type { Clock } from './rules.js';

interface PrincipalDependencies {
  readonly directory: Pick<Directory, 'find' | 'clearanceOf'>;
  readonly clock: Clock;
}

/**
 * Those who asked, as they are today; the roles are of the credential of then. What a token said of its subject besides
 * what the directory has is not known any more.
 */
export async function principalsToday(
  deps: PrincipalDependencies,
  logged: readonly LoggedPrincipal[],
): Promise<{ principals: AskingPrincipal[]; gone: Change[] }> {
  const principals: AskingPrincipal[] = [];
  const gone: Change[] = [];
  for (const one of logged) {
    const found = await principalToday(deps, one);
    if (typeof found === 'string') gone.push({ code: found, detail: `${one.type}:${one.id} may not act any more` });
    else principals.push(found);
  }
  return { principals, gone };
}

async function principalToday(
  { directory, clock }: PrincipalDependencies,
  { type: name, id, facts }: LoggedPrincipal,
): Promise<AskingPrincipal | string> {
  const type = principalTypes.find((known) => known === name);
  const found = type ? await directory.find({ type, id }) : null;
  if (!found) return 'principal-gone';
  if (found.disabled) return 'principal-disabled';
  const refusal = found.agent && agentRefusal(found.agent, clock());
  if (refusal) return refusal;
  const { roles = [] }: { roles?: readonly string[] } = facts === null ? {} : JSON.parse(facts);
  return { ...askingPrincipal(found, directory.clearanceOf(found), clock()), roles };
}
