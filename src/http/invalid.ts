import type { z } from 'zod';
import { type FieldProblem, ServiceError } from '../app/errors.js';

type Issue = z.core.$ZodIssue;
type Part = 'body' | 'query' | 'path';

/**
 * Checks one part of a request against its schema.
 * @throws {ServiceError} `invalid_request` with every field that is wrong and what would be accepted; no values
 */
export function checked<S extends z.ZodType>(schema: S, value: unknown, part: Part): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.flatMap((issue) => toFields(issue, schema, value, part));
  const [first] = fields;
  const rest = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
  throw new ServiceError('invalid_request', first ? `${first.field}: ${first.detail}${rest}` : part, fields);
}

function toFields(issue: Issue, schema: z.ZodType, value: unknown, part: Part): FieldProblem[] {
  const { path } = issue;
  const input = at(value, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownFields(schema, path).join(', ');
    const detail = `unknown field; ${known === '' ? 'nothing is taken here' : `known here: ${known}`}`;
    return issue.keys.map((key) => ({ field: fieldName([...path, shownName(key)], part), detail }));
  }
  if (issue.code === 'invalid_union') {
    const nearest = nearestBranch(issue.errors);
    if (nearest) return nearest.flatMap((i) => toFields({ ...i, path: [...path, ...i.path] }, schema, value, part));
  }
  return [{ field: fieldName(path, part), detail: detailOf(issue, input) }];
}

/** A field's name where it looks like one: what stands in its place may as well be a value. */
function shownName(key: string): string {
  return /^[A-Za-z_][A-Za-z_-]{0,39}\d{0,2}$/.test(key) ? key : '(not shown)';
}

/** The branch of a union that was meant: the one that agrees in type, so that its problems lie further inside. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const isOfType = (issues: readonly Issue[]) =>
    !issues.some((i) => i.path.length === 0 && (i.code === 'invalid_type' || i.code === 'invalid_value'));
  const meant = branches.filter(isOfType);
  return meant.length > 1 ? meant.toSorted((a, b) => a.length - b.length)[0] : meant[0];
}

function detailOf(issue: Issue, input: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return input === undefined
        ? `missing; give ${named(issue.expected)}`
        : `give ${named(issue.expected)}, not ${named(typeOf(input))}`;
    case 'invalid_value':
      return `${input === undefined ? 'missing; ' : ''}use ${list(issue.values.map(String))}`;
    case 'too_big':
      return `at most ${issue.maximum} ${unitOf(issue.origin, Number(issue.maximum))}`.trim();
    case 'too_small':
      return `at least ${issue.minimum} ${unitOf(issue.origin, Number(issue.minimum))}`.trim();
    case 'invalid_union':
      return `give ${list([...new Set(issue.errors.flat().map((i) => (i.code === 'invalid_type' ? named(i.expected) : i.message)))])}`;
    case 'invalid_format':
      return issue.format === 'datetime' ? 'give a moment in ISO 8601, such as 2027-01-31T12:00:00Z' : issue.message;
    default:
      return issue.message;
  }
}

const names: Readonly<Record<string, string>> = {
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

function named(type: string): string {
  return names[type] ?? `a ${type}`;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function unitOf(origin: string, count: number): string {
  const unit = origin === 'array' || origin === 'set' ? 'item' : origin === 'string' ? 'character' : '';
  return unit === '' || count === 1 ? unit : `${unit}s`;
}

function list(options: readonly string[]): string {
  return options.length < 2 ? (options[0] ?? '') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}

function fieldName(path: readonly PropertyKey[], part: Part): string {
  return path.length === 0 ? part : path.map(String).join('.');
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The fields an object schema takes at a path, so that an answer can say them. */
function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const objects = path.reduce<readonly z.core.$ZodType[]>(
    (schemas, key) => schemas.flatMap((s) => unwrap(s).flatMap((u) => childOf(u, key))),
    [schema],
  );
  return [...new Set(objects.flatMap(unwrap).flatMap((s) => Object.keys(shapeOf(s))))];
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return [def.element];
  if (def.type === 'record') return [def.valueType];
  const child = shapeOf(schema)[String(key)];
  return child ? [child] : [];
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : {};
}

/** What stands behind optional, default, nullable and the like; every branch of a union. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'union') return def.options.flatMap(unwrap);
  if (def.type === 'pipe') return unwrap(def.in);
  if (def.type === 'lazy') return unwrap(def.getter());
  return 'innerType' in def ? unwrap(def.innerType) : [schema];
}
