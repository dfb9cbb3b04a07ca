import { entryOf, fieldsOf, listOf, numberOf, type Predicate, valueAt } from './tokens.js';

/**
 * Query DSL of Elasticsearch and of OpenSearch, from their pages on `bool`, `terms`, `range`, `match_all` and
 * `match_none`, over a class mapped as `keyword` and a rank mapped as `integer` (which takes numbers written as texts).
 * A field that is missing matches nothing; a list matches when one of its values does.
 */
export const parseElasticsearch = (filter: unknown) => query(filter, ['boost', '_name']);
export const parseOpensearch = (filter: unknown) => query(filter, ['boost', '_name', 'value_type']);

const termsAtMost = 65_536;

function query(value: unknown, options: readonly string[]): Predicate {
  const [kind, body] = entryOf(value);
  if (kind === 'match_none') return () => false;
  if (kind === 'match_all') return () => true;
  if (kind === 'terms') return terms(body, options);
  if (kind === 'range') return range(body);
  if (kind !== 'bool') throw new SyntaxError(`there is no query ${kind}`);
  const clauses = fieldsOf(body, [], ['filter', 'must', 'must_not']);
  const of = (name: string) => listOf(clauses[name] ?? []).map((inner) => query(inner, options));
  const [all, none] = [[...of('filter'), ...of('must')], of('must_not')];
  return (document) => all.every((holds) => holds(document)) && !none.some((holds) => holds(document));
}

function terms(body: unknown, options: readonly string[]): Predicate {
  const fields = Object.keys(fieldsOf(body, [], Object.keys(body ?? {}))).filter((key) => !options.includes(key));
  const [field] = fields;
  if (field === undefined || fields.length > 1) throw new SyntaxError('terms takes one field');
  const values = listOf((body as Record<string, unknown>)[field]);
  if (values.length > termsAtMost) throw new RangeError('more terms than index.max_terms_count');
  const wanted = new Set(values.map(String));
  return (document) => valuesOf(document, field).some((value) => wanted.has(String(value)));
}

function range(body: unknown): Predicate {
  const [field, bounds] = entryOf(body);
  const { lte } = fieldsOf(bounds, ['lte']);
  const most = numberOf(lte);
  return (document) =>
    valuesOf(document, field).some((value) => {
      if (typeof value === 'boolean') throw new TypeError('an integer field holds no boolean');
      return Number(value) <= most;
    });
}

function valuesOf(document: Readonly<Record<string, unknown>>, field: string): readonly unknown[] {
  const value = valueAt(document, field.split('.'));
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
