import type { Label } from '../label/label.js';
import type { LabelClasses } from './classes.js';
import type { Queryable } from './database.js';

/** Where the label of one version comes from. */
export interface VersionOrigin {
  readonly resource: number;
  readonly version: string;
  readonly floor: Label;
  readonly content: Label;
  /** From its members, columns or attachments. */
  readonly propagated: Label | null;
  readonly manual: { readonly label: Label; readonly who: string | null; readonly reason: string | null } | null;
  /** Ids of the labeling rules that matched, of place and of content. */
  readonly rules: readonly string[];
  readonly labelingPolicyVersion: number;
  readonly catalogueVersion: string;
  readonly findings: readonly { readonly infotype: string; readonly count: number }[];
}

interface Row {
  resource: number;
  version: string;
  floor_class: number;
  content_class: number;
  propagated_class: number | null;
  manual_class: number | null;
  manual_who: string | null;
  manual_reason: string | null;
  rules: string[] | null;
  policy_version: number;
  catalogue_version: string;
  findings: { infotype: string; count: number }[] | null;
}

/** How the labels of the kept versions of some resources came about, the newest version of each first. */
export async function readVersionOrigins(
  database: Queryable,
  classes: LabelClasses,
  resources: readonly number[],
  keepSince: Date,
): Promise<VersionOrigin[]> {
  const { rows } = await database.query<Row>(
    `SELECT r.id AS resource, v.token AS version, v.floor_class, v.content_class, r.propagated_class, r.manual_class,
       m.who AS manual_who, m.reason AS manual_reason,
       coalesce(v.unsettled_rules, a.rules) AS rules, v.policy_version, v.catalogue_version, f.findings
     FROM resource_now r JOIN version_now v ON v.resource_id = r.id
     LEFT JOIN LATERAL (SELECT rules FROM assignment WHERE resource_id = r.id AND version_id = v.id
       AND kind = 'automatic' ORDER BY id DESC LIMIT 1) a ON true
     LEFT JOIN LATERAL (SELECT who, reason FROM assignment WHERE resource_id = r.id AND kind = 'manual'
       ORDER BY id DESC LIMIT 1) m ON r.manual_class IS NOT NULL
     LEFT JOIN LATERAL (SELECT jsonb_agg(jsonb_build_object('infotype', infotype, 'count', count) ORDER BY infotype)
       AS findings FROM infotype_count WHERE version_id = v.id) f ON true
     WHERE r.id = ANY($1) AND (v.superseded_at IS NULL OR v.superseded_at >= $2)
     ORDER BY r.id, v.superseded_at DESC NULLS FIRST`,
    [resources, keepSince],
  );
  const labelOf = (id: number | null) => (id === null ? null : classes.labelOf(id));
  return Promise.all(
    rows.map(async (row) => {
      const manual = await labelOf(row.manual_class);
      return {
        resource: row.resource,
        version: row.version,
        floor: await classes.labelOf(row.floor_class),
        content: await classes.labelOf(row.content_class),
        propagated: await labelOf(row.propagated_class),
        manual: manual && { label: manual, who: row.manual_who, reason: row.manual_reason },
        rules: row.rules ?? [],
        labelingPolicyVersion: row.policy_version,
        catalogueVersion: row.catalogue_version,
        findings: row.findings ?? [],
      };
    }),
  );
}
