import * as z from 'zod';
import { type ProblemCode, problemKinds } from './problem.js';
import { type RouteSpec, statusOf } from './route.js';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

interface Content {
  readonly schema: JsonSchema;
  readonly example?: unknown;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Content>> }>
  >;
}

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: Readonly<Record<string, unknown>>;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

/** Problems that any request with a credential can be answered with. */
const common: readonly ProblemCode[] = ['invalid_request', 'rate_limited', 'internal', 'unavailable'];
const problemType = 'application/problem+json';

const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What is wrong and what to do about it'),
  code: z.enum(Object.keys(problemKinds)).describe('Stable; act on this'),
  instance: z.string().describe('Holds the request id'),
  errors: z
    .array(z.strictObject({ field: z.string(), detail: z.string() }))
    .describe('Each field that was refused, with what would be accepted'),
  numbers: z.record(z.string(), z.number().nullable()).optional().describe('Numbers that the detail names'),
});

/** The OpenAPI 3.1 document of these routes. */
export function openApi(routes: readonly RouteSpec[], version: string): OpenApi {
  const components = new Components();
  components.hoist('Problem', jsonSchemaOf(problemSchema, 'output'));
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Clearmark',
      version,
      description: 'Labels what is sensitive, and answers before content is returned whether this reader may have it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.schemas,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key, cm_…, or an access token of the issuer that is configured',
        },
        browser: { type: 'http', scheme: 'basic', description: 'For pages that people read: the key as the password' },
      },
    },
  };
}

function operation(route: RouteSpec, components: Components): Operation {
  return {
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, allowed(route)].filter(Boolean).join('\n\n'),
    security: route.allow === 'open' ? [] : [{ key: [] }, ...(route.forBrowsers ? [{ browser: [] }] : [])],
    parameters: [
      ...parameters(route.params, 'path', components),
      ...parameters(route.query, 'query', components),
      ...headers(route),
    ],
    ...requestBody(route, components),
    responses: { ...answers(route, components), ...problems(route) },
  };
}

function requestBody(route: RouteSpec, components: Components): Pick<Operation, 'requestBody'> {
  const json = route.body ? [['application/json', body(route, route.body, components)]] : [];
  const uploads = Object.entries(route.upload?.media ?? {}).map(([type, description]) => [
    type,
    { schema: { type: 'string', description } },
  ]);
  const content = Object.fromEntries([...json, ...uploads]);
  return Object.keys(content).length === 0 ? {} : { requestBody: { required: true, content } };
}

function body(route: RouteSpec, schema: z.ZodType, components: Components): Content {
  return {
    schema: components.reference(schema, 'input'),
    ...(route.example === undefined ? {} : { example: route.example }),
  };
}

function operationId({ method, path }: RouteSpec): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== '' && word !== 'v1');
  return [method.toLowerCase(), ...words.map((word) => word.charAt(0).toUpperCase() + word.slice(1))].join('');
}

function allowed({ allow, method, readOnly, forOneself }: RouteSpec): string {
  if (allow === 'open') return 'Open: needs no credential.';
  if (allow === 'any') return 'For every key, whatever its roles.';
  const reader = method === 'GET' || readOnly ? ['auditor'] : [];
  const own = forOneself ? ' Access tokens need no role to ask for those they name.' : '';
  return `For keys with the role ${[...new Set([...allow, ...reader, 'admin'])].join(' or ')}.${own}`;
}

function headers({ method, readOnly, upload, allow }: RouteSpec): Parameter[] {
  if (method === 'GET' || readOnly || upload || allow === 'open') return [];
  const description = 'The same key with the same request gets the same answer, for 24 hours.';
  const schema = { type: 'string', maxLength: 255 } as const;
  return [{ name: 'Idempotency-Key', in: 'header', required: false, description, schema }];
}

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query', components: Components): Parameter[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const type: z.ZodType = field instanceof z.ZodType ? field : z.unknown();
    const { description, ...rest } = components.reference(type, 'input');
    const required = place === 'path' || !z.safeParse(type, undefined).success;
    return { name, in: place, required, ...(description === undefined ? {} : { description }), schema: rest };
  });
}

function answers(route: RouteSpec, components: Components): Operation['responses'] {
  const media = Object.entries(route.media ?? {}).map(([type, description]) => [
    type,
    { schema: { type: 'string', description } },
  ]);
  const json = route.answer ? [['application/json', { schema: components.reference(route.answer, 'output') }]] : [];
  const content = Object.fromEntries([...json, ...media]);
  const description = route.secret ? 'Done. Holds a secret that is shown this once.' : 'Done.';
  return { [statusOf(route)]: Object.keys(content).length === 0 ? { description } : { description, content } };
}

function problems(route: RouteSpec): Operation['responses'] {
  const codes = new Set<ProblemCode>([...(route.problems ?? []), ...common]);
  if (route.allow !== 'open') codes.add('unauthenticated');
  if (route.allow !== 'open' && route.allow !== 'any') codes.add('forbidden');
  if (route.body || route.upload) codes.add('payload_too_large').add('unsupported_media_type');
  const statuses = [...new Set([...codes].map((code) => problemKinds[code].status))].sort();
  const content = { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    statuses.map((status) => {
      const of = [...codes].filter((code) => problemKinds[code].status === status).sort();
      return [status, { description: of.join(', '), content }];
    }),
  );
}

/** Schemas that have an id stand once in the document; the rest where they are used. */
class Components {
  readonly schemas: Record<string, JsonSchema> = {};

  reference(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
    const { $defs = {}, ...rest } = jsonSchemaOf(schema, io);
    for (const [name, inner] of Object.entries($defs)) this.hoist(name, inner);
    return pointAtComponents(rest);
  }

  hoist(name: string, schema: JsonSchema): void {
    const { id: _, ...rest } = pointAtComponents(schema);
    const before = this.schemas[name];
    if (before && JSON.stringify(before) !== JSON.stringify(rest)) throw new Error(`two schemas are called ${name}`);
    this.schemas[name] = rest;
  }
}

function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema & { $defs?: Record<string, JsonSchema> } {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'throw', override: withoutNoise });
  return rest;
}

/** Leaves out what a format says already, and bounds that are only those of a double. */
function withoutNoise({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function pointAtComponents(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/$defs/', '"$ref":"#/components/schemas/');
  return JSON.parse(text);
}
