import type { DecisionEntry, DecisionKind, LoggedCandidate, LoggedPrincipal } from '../store/decision-entry.js';
import type { DecisionRow } from '../store/decision-reading.js';
import { resourceId } from '../store/lookup.js';
import { countOutcomes } from './activity.js';

/** The version of the Open Cybersecurity Schema Framework that events are written in. */
const schemaVersion = '1.9.0';

/** Resources that one event lists. Further ones are counted, not dropped in silence. */
const shownResources = 1_000;

interface EventClass {
  readonly class: readonly [uid: number, name: string];
  readonly activity: readonly [id: number, name: string];
  /** What the API operation is called. */
  readonly operation: string;
}

const apiActivity = [6003, 'API Activity'] as const;
const datastoreActivity = [6005, 'Datastore Activity'] as const;
const read = [2, 'Read'] as const;

const classes: Readonly<Record<DecisionKind, EventClass>> = {
  check: { class: apiActivity, activity: read, operation: 'retrieval.check' },
  piece: { class: apiActivity, activity: read, operation: 'retrieval.check.piece' },
  stamp: { class: apiActivity, activity: read, operation: 'labels.stamp' },
  evaluation: { class: apiActivity, activity: read, operation: 'access.evaluation' },
  evaluations: { class: apiActivity, activity: read, operation: 'access.evaluations' },
  search: { class: apiActivity, activity: read, operation: 'access.search' },
  // A filter is what a datastore is queried with, so this is the query as far as it is seen here.
  filter: { class: datastoreActivity, activity: [4, 'Query'], operation: 'retrieval.filter' },
  erasure: { class: apiActivity, activity: [4, 'Delete'], operation: 'decisions.erase' },
};

/** Of the profile security_control: what was decided, and what became of it. */
const actions = {
  permit: { action_id: 1, action: 'Allowed', disposition_id: 1, disposition: 'Allowed' },
  redact: { action_id: 4, action: 'Modified', disposition_id: 1, disposition: 'Allowed' },
  deny: { action_id: 2, action: 'Denied', disposition_id: 2, disposition: 'Blocked' },
} as const;

/** A decision as an OCSF event; what was erased shows where it stood and that it is gone. */
export function ocsfEvent(row: DecisionRow, release: string): Readonly<Record<string, unknown>> {
  const { kind, entry, id, node, seq } = row;
  const { class: named, activity } = classes[kind];
  const [class_uid, class_name] = named;
  const [activity_id, activity_name] = activity;
  const agent = entry?.actor.type === 'agent' || entry?.subjects.some(({ type }) => type === 'agent') === true;
  return {
    metadata: {
      version: schemaVersion,
      product: { name: 'Clearmark', vendor_name: 'Clearmark', version: release },
      profiles: ['security_control', ...(agent ? ['ai_operation'] : [])],
      uid: id,
      sequence: seq,
      log_name: `decisions/${node}`,
      logged_time: row.at.getTime(),
      ...(entry?.trace ? { correlation_uid: entry.trace.requestId } : {}),
    },
    time: (entry?.at ?? row.at).getTime(),
    category_uid: 6,
    category_name: 'Application Activity',
    class_uid,
    class_name,
    activity_id,
    activity_name,
    type_uid: class_uid * 100 + activity_id,
    type_name: `${class_name}: ${activity_name}`,
    status_id: 1,
    status: 'Success',
    ...(entry ? detailsOf(entry) : erasedDetails),
    unmapped: {
      chain: { node, seq, digest: row.digest.toString('hex'), hash: row.chain.toString('hex') },
      ...(entry ? unmappedOf(entry) : { erased_by: row.erasedBy }),
    },
  };
}

const informational = { severity_id: 1, severity: 'Informational' } as const;
const unknownEndpoint = { svc_name: 'unknown' } as const;
/** Those fields that its class requires, where nothing is left to say. */
const erasedDetails = {
  ...informational,
  actor: { app_name: 'erased' },
  api: { operation: 'erased' },
  src_endpoint: unknownEndpoint,
} as const;

function detailsOf(entry: DecisionEntry): Record<string, unknown> {
  const { kind, actor, answer, trace, subjects } = entry;
  const { operation } = classes[kind];
  const { deny } = countOutcomes(entry);
  const agent = [actor, ...subjects].find(({ type }) => type === 'agent');
  return {
    // Attempts at what somebody may not have are what is looked for first.
    ...(deny > 0 || answer.outcome === 'deny' ? { severity_id: 2, severity: 'Low' } : informational),
    ...actions[answer.outcome],
    message: messageOf(entry),
    actor: { user: userOf(subjects.at(-1) ?? actor), app_uid: actor.id, app_name: `${actor.type}:${actor.id}` },
    api: { operation, service: { name: 'Clearmark' }, ...(trace ? { request: { uid: trace.requestId } } : {}) },
    src_endpoint: trace?.address ? { ip: trace.address, svc_name: actor.id } : { svc_name: actor.id },
    ...(kind === 'filter'
      ? { databucket: { name: entry.destination ?? 'index', type_id: 99, type: 'Search index' } }
      : { resources: resourcesOf(entry.candidates) }),
    ...(agent ? { ai_agent: { uid: agent.id, name: agent.id } } : {}),
    policy: { name: 'access policy', version: String(entry.accessPolicyVersion ?? entry.labelingPolicyVersion) },
  };
}

function messageOf(entry: DecisionEntry): string {
  const { permit, redact, deny } = countOutcomes(entry);
  const who = [entry.actor, ...entry.subjects].map(({ type, id }) => `${type}:${id}`).join(' for ');
  return `${entry.kind} (${entry.action}) by ${who}: ${permit} permitted, ${redact} redacted, ${deny} denied`;
}

const userTypes: Readonly<Record<string, readonly [number, string]>> = { user: [1, 'User'], service: [4, 'Service'] };

function userOf({ type, id }: LoggedPrincipal): Record<string, unknown> {
  const [type_id, name] = userTypes[type] ?? [99, type];
  return { uid: id, name: id, type_id, type: name };
}

function resourcesOf(candidates: readonly LoggedCandidate[]): Record<string, unknown>[] {
  return candidates
    .flatMap(({ origins, name, outcome, label, reasons }): Record<string, unknown>[] => {
      const data = { outcome, reasons, ...(label ? { level: label.level, categories: label.categories } : {}) };
      const known = origins.flatMap(({ resource, version }) =>
        resource === null ? [] : [{ uid: resourceId(resource), ...(version === null ? {} : { version }), data }],
      );
      return known.length > 0 ? known : [{ ...(name === null ? { type: 'unknown' } : { name }), data }];
    })
    .slice(0, shownResources);
}

function unmappedOf(entry: DecisionEntry): Record<string, unknown> {
  const { keyId, subjects, clearance, purpose, destination, obligations, candidates } = entry;
  return {
    key_id: keyId,
    on_behalf_of: subjects.map(({ type, id }) => `${type}:${id}`),
    clearance: clearance && { level: clearance.level, categories: clearance.categories },
    purpose,
    destination,
    obligations,
    candidates: { count: candidates.length, ...countOutcomes(entry) },
    label: entry.answer.label && { level: entry.answer.label.level, categories: entry.answer.label.categories },
    labeling_policy_version: entry.labelingPolicyVersion,
    access_policy_version: entry.accessPolicyVersion,
    catalogue_version: entry.catalogueVersion,
    label_snapshot: entry.labelSnapshot,
    trace_id: entry.trace?.traceId ?? null,
    ...(entry.erased ? { erased: { count: entry.erased.ids.length, reason: entry.erased.reason } } : {}),
  };
}
