import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml, YAMLParseError } from 'yaml';

/** A file that is no directory, said in one line that quotes nothing of it. */
export class DirectoryFileError extends Error {
  override readonly name = 'DirectoryFileError';
}

/** Bytes: half a million users. */
const largest = 64 * 1024 * 1024;

/**
 * Reads a file of users and groups: YAML or JSON with `users` and `groups`, or CSV with a principal a line. What it says
 * is not checked here.
 * @param name decides by its ending; YAML, of which JSON is a part, unless it is `.csv`
 * @throws {DirectoryFileError} naming the line
 */
export function parseDirectory(text: string, name: string): Record<string, unknown> {
  if (text.length > largest) throw new DirectoryFileError('the file is too large; split it');
  const document = /\.csv$/i.test(name) ? csvDocument(text) : yamlDocument(text);
  return { ...document, users: entries(document.users), groups: entries(document.groups) };
}

function yamlDocument(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    // Aliases could make a small file a huge value.
    value = parseYaml(text, { prettyErrors: false, maxAliasCount: 0 });
  } catch (error) {
    const at = error instanceof YAMLParseError ? `line ${lineOf(text, error.pos[0])}: this is` : 'it is';
    throw new DirectoryFileError(`${at} no YAML that can be used here`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new DirectoryFileError('the file has to hold users: […], groups: […], or both');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

const columns = ['type', 'id', 'name', 'level', 'categories', 'groups', 'disabled', 'externalId'];

/** Lines with the columns above, and `property.NAME` for properties. Lists are parted by semicolons. */
function csvDocument(text: string): Readonly<Record<string, unknown>> {
  const rows = csvRows(text);
  const unknown = Object.keys(rows[0] ?? {}).filter((name) => !columns.includes(name) && !name.startsWith('property.'));
  if (unknown.length > 0 || (rows[0] && rows[0].id === undefined)) {
    throw new DirectoryFileError(`columns: use ${columns.join(', ')}, and property.NAME; id is needed`);
  }
  const users: unknown[] = [];
  const groups: unknown[] = [];
  for (const [i, row] of rows.entries()) {
    const type = row.type || 'user';
    if (type !== 'user' && type !== 'group') throw new DirectoryFileError(`line ${i + 2}: type is user or group`);
    (type === 'user' ? users : groups).push(csvEntry(row, i + 2));
  }
  return { users, groups };
}

function csvRows(text: string): Readonly<Record<string, string>>[] {
  try {
    return parseCsv(text, { columns: true, bom: true, trim: true, skip_empty_lines: true });
  } catch {
    throw new DirectoryFileError('this is no CSV with a line of column names, and as many values on each line');
  }
}

function csvEntry(row: Readonly<Record<string, string>>, line: number): Record<string, unknown> {
  const list = (value: string | undefined) =>
    (value ?? '')
      .split(';')
      .map((item) => item.trim())
      .filter(Boolean);
  const properties = Object.entries(row).filter(([name, value]) => name.startsWith('property.') && value !== '');
  const { id, name, level, disabled, externalId } = row;
  if (disabled && !/^(true|false)$/i.test(disabled))
    throw new DirectoryFileError(`line ${line}: disabled is true or false`);
  return {
    id,
    ...(name ? { name } : {}),
    ...(level ? { clearance: { level, categories: list(row.categories) } } : {}),
    groups: list(row.groups),
    ...(disabled ? { disabled: disabled.toLowerCase() === 'true' } : {}),
    ...(externalId ? { externalId } : {}),
    properties: Object.fromEntries(properties.map(([name, value]) => [name.slice('property.'.length), value])),
  };
}

/** Takes a clearance that is written as one text: `confidential`, or `confidential financial hr`. */
function entries(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return list.map((entry) => {
    if (typeof entry !== 'object' || entry === null || typeof entry.clearance !== 'string') return entry;
    const [level, ...categories] = entry.clearance.split(/[\s,]+/).filter(Boolean);
    return { ...entry, clearance: { level, categories } };
  });
}
