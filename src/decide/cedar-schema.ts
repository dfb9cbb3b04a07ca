import type { SchemaJson } from '@cedar-policy/cedar-wasm/nodejs';

/** What access policies may refer to without declaring it. In Cedar's schema language. */
export const builtInSchema = `
type Clearance = { level: String, rank: Long, categories: Set<String> };
entity Group in [Group] = { clearance: Clearance, roles: Set<String> };
entity User in [Group] = { clearance: Clearance, roles: Set<String> };
entity Service in [Group] = { clearance: Clearance, roles: Set<String> };
entity Agent in [Group] = {
  clearance: Clearance, roles: Set<String>, sponsor?: String, purposes?: Set<String>, risk?: String
};
entity LabelClass = { level: String, rank: Long, categories: Set<String> };
entity Deployment;
type Asked = { clearance: Clearance, purpose?: String, destination?: String, agent: Bool };
action retrieve, index, train, export appliesTo {
  principal: [User, Group, Service, Agent], resource: [LabelClass], context: Asked
};
action administer appliesTo { principal: [User, Group, Service, Agent], resource: [Deployment], context: {} };
`;

/**
 * A schema of somebody's own, readable by itself: types of ours that it refers to without declaring more of them are
 * named behind it, so that its lines keep their numbers.
 */
export function withBuiltInNames(added: string): string {
  const types = ['Group', 'User', 'Service', 'Agent', 'LabelClass', 'Deployment'];
  const missing = types.filter((type) => !new RegExp(`\\bentity\\b[^={;]*\\b${type}\\b`).test(added));
  return `${added}\n${missing.map((type) => `entity ${type};`).join(' ')}`;
}

/**
 * The schema a policy is checked against: ours, and what the policy declares besides. Of an entity type that both
 * declare the attributes and containers are joined; ours win where both name one, so that nobody redefines a clearance.
 */
export function mergeSchemas(own: SchemaJson<string>, added: SchemaJson<string>): SchemaJson<string> {
  const merged: SchemaJson<string> = { ...added, ...own };
  for (const [name, theirs] of Object.entries(added)) {
    const ours = own[name];
    if (!ours) continue;
    const entityTypes = { ...theirs.entityTypes, ...ours.entityTypes };
    for (const [type, declared] of Object.entries(theirs.entityTypes)) {
      const known = ours.entityTypes[type];
      if (known) entityTypes[type] = mergeEntities(known, declared);
    }
    merged[name] = {
      ...theirs,
      ...ours,
      commonTypes: { ...theirs.commonTypes, ...ours.commonTypes },
      entityTypes,
      actions: { ...theirs.actions, ...ours.actions },
    };
  }
  return merged;
}

type Declared = SchemaJson<string>[string]['entityTypes'][string];

function mergeEntities(known: Declared, added: Declared): Declared {
  if ('enum' in known || 'enum' in added) return known;
  const memberOfTypes = [...new Set([...(known.memberOfTypes ?? []), ...(added.memberOfTypes ?? [])])];
  const shape = { type: 'Record' as const, attributes: { ...attributesOf(added), ...attributesOf(known) } };
  return { ...known, memberOfTypes, shape, ...(added.tags ? { tags: added.tags } : {}) };
}

function attributesOf({ shape }: Exclude<Declared, { enum: unknown }>) {
  return shape && 'attributes' in shape ? shape.attributes : {};
}
