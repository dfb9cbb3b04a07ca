import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type AccessDocument, loadCedar, parseAccessPolicy } from '../src/decide/access-policy.js';
import { type AccessEngine, type Asked, type AskingPrincipal, openAccess, type Question } from '../src/decide/cedar.js';
import { defaultTaxonomy, type Label } from '../src/label/label.js';

export const cedar = await loadCedar();

/** The access policy document that ships. */
export const shippedAccess: AccessDocument = parse(
  readFileSync(new URL('../policies/access.yaml', import.meta.url), 'utf8'),
);

/** The access policy that ships, with changes, and with more Cedar policies behind it. */
export function accessWith(changes: Partial<AccessDocument> = {}, more = ''): AccessEngine {
  const document = { ...shippedAccess, ...changes, policies: `${shippedAccess.policies}\n${more}` };
  return openAccess(cedar, parseAccessPolicy(cedar, document, defaultTaxonomy));
}

/** The document of the access policy that ships, with other Cedar policies for content in place of its first. */
export function accessDocumentWith(policies: string): AccessDocument {
  const own = shippedAccess.policies.replace(/@id\("clearance-dominates-label"\)[\s\S]*?;/, policies);
  return { ...shippedAccess, policies: own };
}

export function user(clearance: Label, but: Partial<AskingPrincipal> = {}): AskingPrincipal {
  return { type: 'user', id: 'ann', clearance, ...but };
}

export function agent(clearance: Label, ...purposes: string[]): AskingPrincipal {
  return { type: 'agent', id: 'helper', clearance, agent: { sponsor: 'ann', purposes } };
}

/** To retrieve, for no purpose in particular, unless said otherwise. */
export function question(
  principals: AskingPrincipal | readonly [AskingPrincipal, ...AskingPrincipal[]],
  but: Partial<Question> = {},
): Question {
  const all = 'type' in principals ? ([principals] as const) : principals;
  return { principals: all, action: 'retrieve', purpose: null, destination: null, ...but };
}

const shipped = accessWith();

/** What a user of this clearance asks under the policy that ships. */
export function askedBy(clearance: Label): Asked {
  return shipped.ask(question(user(clearance)));
}
