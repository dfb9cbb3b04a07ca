import type { Problem } from './problem.js';

/** Whether a request speaks SCIM, and wants to hear of problems in its words. */
export function speaksScim(url: string): boolean {
  return url.startsWith('/scim/');
}

/** A problem as SCIM has it (RFC 7644, section 3.12), with our code beside. */
export function scimProblem({ status, detail, code, errors }: Problem) {
  const field = errors[0]?.field;
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType(code, field) ?? {}),
    detail,
    code,
  };
}

function scimType(code: Problem['code'], field: string | undefined): { readonly scimType: string } | null {
  if (code === 'conflict' && field !== undefined) return { scimType: 'uniqueness' };
  if (code === 'group_loop') return { scimType: 'invalidValue' };
  if (code !== 'invalid_request') return null;
  if (field === 'filter') return { scimType: 'invalidFilter' };
  return { scimType: field === 'path' ? 'invalidPath' : 'invalidValue' };
}
