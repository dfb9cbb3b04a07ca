/** Names of a table's columns, in the order in which its rows have them. */
export interface TableColumns {
  readonly named: readonly string[];
  /** The order in a table that is kept as an index: its key first. */
  readonly stored: readonly string[];
  /** The column that is the number of the row, which is kept beside the others. */
  readonly rowId: string | undefined;
}

/**
 * Words, names in each kind of quotes, and single signs, of SQL; remarks are none of them. What has no end goes on to
 * the end of the text: else it would be looked for from each beginning anew.
 */
const token =
  /"[^"]*(?:""[^"]*)*"?|`[^`]*(?:``[^`]*)*`?|\[[^\]]*\]?|'[^']*(?:''[^']*)*'?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[\p{L}\p{N}_$]+|[^\s]/gu;
const constraint = /^(?:constraint|primary|unique|check|foreign)$/i;
/** More than any table has. */
const MOST_TOKENS = 100_000;

/** What `CREATE TABLE` says of the columns; nothing where it says none. */
export function tableColumns(sql: string): TableColumns {
  const definitions = definitionsIn(sql);
  const columns = definitions.filter(([first]) => first !== undefined && !constraint.test(first));
  const named = columns.map(([first]) => unquoted(first ?? ''));
  const isColumn = new Set(columns);
  const key = definitions.flatMap((definition) => keyIn(definition, isColumn.has(definition)));
  const isKey = new Set(key);
  const rowId = columns.find((column) => /^\S+ integer primary key\b/i.test(column.join(' ')))?.[0];
  return {
    named,
    stored: [...key, ...named.filter((name) => !isKey.has(name))],
    rowId: rowId === undefined ? undefined : unquoted(rowId),
  };
}

/** The tokens of each definition between the outer brackets. */
function definitionsIn(sql: string): string[][] {
  const found: string[][] = [];
  let depth = 0;
  let count = 0;
  for (const [text] of sql.matchAll(token)) {
    if (count++ === MOST_TOKENS) break;
    if (text.startsWith('--') || text.startsWith('/*')) continue;
    if (text === ')') depth -= 1;
    if (depth === 0 && text === ')') break;
    if (depth === 1 && text === ',') found.push([]);
    else if (depth >= 1) (found.at(-1) ?? []).push(text);
    if (text === '(') depth += 1;
    if (depth === 1 && found.length === 0) found.push([]);
  }
  return found;
}

function keyIn(definition: readonly string[], isColumn: boolean): string[] {
  const at = definition.findIndex((text, n) => /^primary$/i.test(text) && /^key$/i.test(definition[n + 1] ?? ''));
  if (at < 0) return [];
  if (isColumn) return [unquoted(definition[0] ?? '')];
  const names = definition.slice(at + 3, definition.indexOf(')', at));
  return names.filter((text) => !/^(?:,|asc|desc)$/i.test(text)).map(unquoted);
}

function unquoted(name: string): string {
  return /^["`['].*["`\]']$/s.test(name) ? name.slice(1, -1) : name;
}
