import type pg from 'pg';

/** A column of a table or view: names as they are. */
export interface ColumnName {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
}

/** What a view is made of. */
export interface ViewLineage {
  /** Everything that it reads, in conditions as well, down to the tables. */
  readonly reads: readonly ColumnName[];
  /** By the name of a column that passes another one on as it is: that one, down to the tables. */
  readonly columns: ReadonlyMap<string, readonly ColumnName[]>;
}

/**
 * What a view or materialized view reads, as the catalogue of Postgres has it: of the query as a whole, since that does
 * not tell which column an expression is made of. Null for what is no view.
 */
export async function viewLineage(
  client: pg.PoolClient,
  [schema, name]: readonly [string, string],
): Promise<ViewLineage | null> {
  const { rows } = await client.query<{ oid: number }>(
    `SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind IN ('v', 'm')`,
    [schema, name],
  );
  const [view] = rows;
  if (!view) return null;
  const relations = new Relations(client);
  const own = await relations.get(view.oid);
  const columns = new Map<string, readonly ColumnName[]>();
  for (const [column, origin] of own.passed) columns.set(column, await relations.allBehind([origin]));
  return { reads: await relations.allBehind(own.reads), columns };
}

/** A column that is read, and the view that it is one of; null where it is one of a table. */
interface ReadColumn extends ColumnName {
  readonly view: number | null;
}

interface Relation {
  readonly reads: readonly ReadColumn[];
  readonly passed: ReadonlyMap<string, ReadColumn>;
}

/** Views that were looked at, each once. */
class Relations {
  readonly #known = new Map<number, Relation>();

  constructor(private readonly client: pg.PoolClient) {}

  async get(oid: number): Promise<Relation> {
    const known = this.#known.get(oid) ?? (await readRelation(this.client, oid));
    this.#known.set(oid, known);
    return known;
  }

  /** Columns with all that is behind them: those of views, and what these read. */
  async allBehind(columns: readonly ReadColumn[]): Promise<ColumnName[]> {
    const found = new Map<string, ColumnName>();
    for (let level = columns; level.length > 0; ) {
      const next: ReadColumn[] = [];
      for (const { view, ...name } of level) {
        const key = JSON.stringify(name);
        if (found.has(key)) continue;
        found.set(key, name);
        if (view === null) continue;
        const { reads, passed } = await this.get(view);
        const origin = passed.get(name.column);
        next.push(...(origin ? [origin] : reads));
      }
      level = next;
    }
    return [...found.values()];
  }
}

/** A larger rule is not looked into: then each column may hold anything that the view reads. UTF-16 code units. */
const longestRule = 8 * 1024 * 1024;

async function readRelation(client: pg.PoolClient, oid: number): Promise<Relation> {
  const { rows: rules } = await client.query<{ id: number; action: string | null }>(
    `SELECT oid AS id, CASE WHEN length(ev_action::text) <= ${longestRule} THEN ev_action::text END AS action
     FROM pg_catalog.pg_rewrite WHERE ev_class = $1 AND rulename = '_RETURN'`,
    [oid],
  );
  const [rule] = rules;
  if (!rule) return { reads: [], passed: new Map() };
  const wholeRows = rule.action === null || readsWholeRows(rule.action);
  const reads = await columnsRead(client, rule.id, wholeRows);
  const byPlace = new Map(reads.map((one) => [`${one.oid} ${one.place}`, one]));
  const { rows: columns } = await client.query<{ name: string; place: number }>(
    'SELECT attname AS name, attnum AS place FROM pg_catalog.pg_attribute WHERE attrelid = $1 AND attnum > 0',
    [oid],
  );
  const names = new Map(columns.map(({ name, place }) => [place, name]));
  const passed = new Map<string, ReadColumn>();
  for (const { place, table, column } of rule.action === null ? [] : passedColumns(rule.action)) {
    const name = names.get(place);
    const origin = byPlace.get(`${table} ${column}`);
    if (name !== undefined && origin) passed.set(name, named(origin));
  }
  return { reads: reads.map(named), passed };
}

interface DependencyRow extends ReadColumn {
  /** Of the relation and the column, as the rule has them. */
  readonly oid: number;
  readonly place: number;
}

function named({ schema, table, column, view }: DependencyRow): ReadColumn {
  return { schema, table, column, view };
}

/** A partition goes by the name of the table that it is one of, as it does in a crawl. */
async function columnsRead(client: pg.PoolClient, rule: number, wholeRows: boolean): Promise<DependencyRow[]> {
  const { rows } = await client.query<DependencyRow>(
    `SELECT DISTINCT n.nspname AS schema, t.relname AS table, a.attname AS column, c.oid, a.attnum AS place,
       CASE WHEN c.relkind IN ('v', 'm') THEN c.oid END AS view
     FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
       JOIN pg_catalog.pg_class t ON t.oid = coalesce(pg_partition_root(c.oid), c.oid)
       JOIN pg_catalog.pg_namespace n ON n.oid = t.relnamespace
       JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         AND (a.attnum = d.refobjsubid OR $2)
     WHERE d.classid = 'pg_rewrite'::regclass AND d.objid = $1 AND d.refclassid = 'pg_class'::regclass
       AND d.deptype = 'n' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
     ORDER BY 1, 2, 3`,
    [rule, wholeRows],
  );
  return rows;
}

/** Whether a query uses a row as a whole: then the catalogue does not name its columns as read. */
function readsWholeRows(action: string): boolean {
  return /:varattno 0\b/.test(action);
}

/** A column that a query passes on as it is: its place in the result, and where it comes from (oid and place). */
interface Passed {
  readonly place: number;
  readonly table: number;
  readonly column: number;
}

/**
 * The columns that a query passes on as they are, from its tree as Postgres writes it (`nodeToString`): of the target
 * entries of the outermost query, those that say which column of which table they are.
 */
function passedColumns(action: string): Passed[] {
  return targetEntries(action).flatMap((entry) => {
    const number = (field: string) => Number(new RegExp(`:${field} (\\d+)\\b`).exec(entry)?.[1] ?? 0);
    const [place, table, column] = [number('resno'), number('resorigtbl'), number('resorigcol')];
    const isShown = !/:resjunk true\b/.test(entry);
    return isShown && place > 0 && table > 0 && column > 0 ? [{ place, table, column }] : [];
  });
}

/** How deep in brackets the fields of the outermost query stand, and those of its target entries: `({QUERY … ({…} {…}) …})`. */
const [queryDepth, entryDepth] = [2, 4];

/** What stands in each target entry of the outermost query itself, and not in what it holds. A backslash escapes. */
function targetEntries(action: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let begin = 0;
  let isTargets = false;
  let entry = '';
  for (const { 0: token, index } of action.matchAll(/\\[\s\S]|[{}()]/g)) {
    if (token.startsWith('\\')) continue;
    const before = action.slice(begin, index);
    begin = index + 1;
    if (depth === queryDepth) isTargets = token === '(' && /:targetList $/.test(before);
    if (depth === entryDepth && isTargets) entry += before;
    if (token === '{' || token === '(') depth++;
    else {
      if (depth === entryDepth && isTargets) {
        entries.push(entry);
        entry = '';
      }
      depth--;
    }
  }
  return entries;
}
