import * as z from 'zod';
import type { RouteSpec } from '../../../src/http/route.js';
import { routes } from '../../../src/http/server.js';

// Postgres stores no U+0000 in text or JSON: what is stored or looked up by has to be refused where it comes in.

/** What is read and not kept as it came: texts to inspect, and content that only its digests are kept of. */
const content = new Set(['text', 'texts', 'terms', 'table', 'lines', 'positive', 'negative']);
/** Labels of samples are compared with others of the same request, and gone with it. */
const compared = /^POST \/v1\/classifiers\S* body\.(?:samples\.label|positiveLabels)$/;
/** Checked one by one where it is read: evaluations by the schema of one, SCIM and exports attribute by attribute. */
const checkedLater =
  /^(?:POST \/access\/v1\/evaluations body\.evaluations|\w+ \/scim\/v2\/.* (?:body|query)|POST \/v1\/infotypes\/import body.*)$/;

const hostile: readonly unknown[] = ['a\0b', { key: 'a\0b' }, { 'a\0b': 1 }, [{ key: ['a\0b'] }]];
const plain: readonly unknown[] = ['ab', { key: 'ab' }, { ab: 1 }, [{ key: ['ab'] }]];

/** The places of a schema at which it takes what cannot be stored. */
function takesHostile(schema: z.core.$ZodType, at: string, seen = new Set<z.core.$ZodType>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const one = schema as z.ZodType;
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (content.has(at.split('.').at(-1) ?? '') || checkedLater.test(at) || compared.test(at)) return [];
  const takes = plain.filter((value, i) => one.safeParse(value).success && one.safeParse(hostile[i]).success);
  switch (def.type) {
    case 'object':
      if (def.catchall?._zod.def.type === 'unknown' && takes.length > 0) return [at];
      return Object.entries(def.shape).flatMap(([key, inner]) => takesHostile(inner, `${at}.${key}`, seen));
    case 'array':
      return takesHostile(def.element, at, seen);
    case 'union':
      return def.options.flatMap((option) => takesHostile(option, at, seen));
    case 'pipe':
      return takesHostile(def.in, at, seen);
    default:
      if ('innerType' in def) return takesHostile(def.innerType, at, seen);
      return takes.length > 0 ? [at] : [];
  }
}

test('no field that is stored or looked up by takes what cannot be stored', () => {
  const taking = routes.flatMap(({ method, path, params, query, body }: RouteSpec) =>
    Object.entries({ params, query, body }).flatMap(([part, schema]) =>
      schema ? takesHostile(schema, `${method} ${path} ${part}`) : [],
    ),
  );
  expect([...new Set(taking)]).toEqual([]);
});
