import type { Api } from './api.js';
import type { Cell, Printer } from './print.js';

interface Coverage {
  readonly groups: readonly {
    readonly key: string;
    readonly resources: number;
    readonly current: number;
    readonly partial: number;
    readonly failed: number;
  }[];
  readonly gaps: readonly {
    readonly source: string;
    readonly state: string;
    readonly reason: string;
    readonly resources: number;
  }[];
}

interface Resource {
  readonly uri: string;
  readonly source: string;
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly label: { readonly level: string; readonly categories: readonly string[] } | null;
}

const styles = { public: 'green', internal: 'cyan', confidential: 'yellow', restricted: 'red' } as const;

/** How a label looks: its level in its colour, its categories behind it. */
function labelCell(label: Resource['label']): Cell {
  if (label === null) return { text: 'none', style: 'dim' };
  const style = styles[label.level as keyof typeof styles];
  const text = [label.level, ...label.categories].join(' ');
  return style ? { text, style } : { text };
}

/** All resources, page by page. */
export async function allResources(api: Api): Promise<Resource[]> {
  const all: Resource[] = [];
  let cursor: string | null = null;
  do {
    const after: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: Resource[]; next: string | null } = await api.get(`/v1/resources?limit=200${after}`);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all.filter((resource) => resource.state !== 'deleted');
}

const levels = ['public', 'internal', 'confidential', 'restricted'];

/** Coverage by source and label, the columns of tables, and what could not be read. */
export async function showCoverage(api: Api, printer: Printer): Promise<void> {
  const resources = await allResources(api);
  const { groups, gaps } = await api.get<Coverage>('/v1/coverage?by=source');
  printer.heading('Coverage by source and label');
  const titles = ['source', 'resources', 'labelled', 'in part', 'failed', ...levels];
  const ofSource = (source: string, level: string) =>
    resources.filter((r) => r.source === source && r.state === 'current' && r.label?.level === level).length;
  printer.table(
    titles.map((title, i) => ({ title, align: i === 0 ? 'left' : 'right' })),
    groups.map((g) => [
      g.key,
      g.resources,
      g.current,
      g.partial,
      g.failed,
      ...levels.map((level) => ofSource(g.key, level)),
    ]),
  );
  printer.heading('What could not be read, and why (denied, or lifted to the unread floor)');
  printer.table(
    [{ title: 'source' }, { title: 'state' }, { title: 'reason' }, { title: 'resources', align: 'right' }],
    gaps.map((gap) => [gap.source, gap.state, gap.reason, gap.resources]),
  );
  printer.heading('Labels of tables and their columns');
  const shown = resources.filter((r) => r.kind === 'table' || (r.kind === 'column' && r.label?.level !== 'internal'));
  printer.table(
    [{ title: 'kind' }, { title: 'resource' }, { title: 'label' }],
    shown
      .sort((a, b) => (a.uri < b.uri ? -1 : 1))
      .map((r) => [r.kind, decodeURI(r.uri.split('/').slice(4).join('/')), labelCell(r.label)]),
  );
  printer.heading('Labels of some files');
  const files = resources.filter((r) => r.kind === 'document');
  printer.table(
    [{ title: 'file' }, { title: 'label' }, { title: 'state' }],
    files
      .filter((_, i) => i % 4 === 0)
      .map((r) => [decodeURI(r.uri.split('/estate/')[1] ?? r.uri), labelCell(r.label), r.reason ?? r.state]),
  );
}
