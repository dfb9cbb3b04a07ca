/** What values of a schema are and how they are shown ([Avro 1.11], Schema Declaration). */
export type AvroType =
  | { readonly kind: Primitive; readonly logical?: string | undefined; readonly scale?: number }
  | { readonly kind: 'fixed'; readonly size: number; readonly logical?: string | undefined; readonly scale?: number }
  | { readonly kind: 'enum'; readonly symbols: readonly string[] }
  | { readonly kind: 'array'; readonly items: AvroType }
  | { readonly kind: 'map'; readonly items: AvroType }
  | { readonly kind: 'union'; readonly branches: readonly AvroType[] }
  | { readonly kind: 'record'; readonly fields: readonly AvroField[] };

interface AvroField {
  readonly name: string;
  readonly type: AvroType;
}

const primitives = ['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string'] as const;
type Primitive = (typeof primitives)[number];

/** The schema breaks the rules. Says nothing of where or on what. */
class MalformedSchema extends Error {
  override readonly name = 'MalformedSchema';
}

/** @throws {MalformedSchema}, or what parsing JSON throws */
export function avroType(schema: string, maxDepth: number): AvroType {
  return new Schema(maxDepth).type(JSON.parse(schema), '', 0);
}

type Definition = Readonly<Record<string, unknown>>;

class Schema {
  /** Types that have a name, which may be used again, also within themselves. */
  readonly #named = new Map<string, AvroType>();

  constructor(private readonly maxDepth: number) {}

  type(definition: unknown, space: string, depth: number): AvroType {
    if (depth > this.maxDepth) throw new MalformedSchema();
    if (typeof definition === 'string') return this.#byName(definition, space);
    if (Array.isArray(definition)) {
      return { kind: 'union', branches: definition.map((branch) => this.type(branch, space, depth + 1)) };
    }
    if (typeof definition !== 'object' || definition === null) throw new MalformedSchema();
    return this.#complex(definition as Definition, space, depth);
  }

  #byName(name: string, space: string): AvroType {
    const primitive = primitives.find((known) => known === name);
    const type = primitive ? { kind: primitive } : (this.#named.get(fullName(name, space)) ?? this.#named.get(name));
    if (!type) throw new MalformedSchema();
    return type;
  }

  #complex(definition: Definition, space: string, depth: number): AvroType {
    const { type, items, values, size, symbols, logicalType, scale } = definition;
    const logical = {
      ...(typeof logicalType === 'string' ? { logical: logicalType } : {}),
      ...(typeof scale === 'number' ? { scale } : {}),
    };
    if (type === 'array') return { kind: 'array', items: this.type(items, space, depth + 1) };
    if (type === 'map') return { kind: 'map', items: this.type(values, space, depth + 1) };
    if (type === 'enum') return this.#name(definition, space, { kind: 'enum', symbols: texts(symbols) });
    if (type === 'fixed') {
      if (typeof size !== 'number' || !(size >= 0)) throw new MalformedSchema();
      return this.#name(definition, space, { kind: 'fixed', size, ...logical });
    }
    if (type === 'record' || type === 'error') return this.#record(definition, space, depth);
    const inner = this.type(type, space, depth + 1);
    return primitives.some((known) => known === inner.kind) ? { ...inner, ...logical } : inner;
  }

  /** Its name is known before its fields are, which may be of the same type. */
  #record(definition: Definition, space: string, depth: number): AvroType {
    const fields: AvroField[] = [];
    const record = this.#name(definition, space, { kind: 'record', fields });
    const inner = typeof definition.namespace === 'string' ? definition.namespace : spaceOf(definition.name, space);
    if (!Array.isArray(definition.fields)) throw new MalformedSchema();
    for (const field of definition.fields as readonly Definition[]) {
      fields.push({ name: String(field.name), type: this.type(field.type, inner, depth + 1) });
    }
    return record;
  }

  #name(definition: Definition, space: string, type: AvroType): AvroType {
    const own = typeof definition.namespace === 'string' ? definition.namespace : space;
    this.#named.set(fullName(String(definition.name), own), type);
    return type;
  }
}

function fullName(name: string, space: string): string {
  return name.includes('.') || space === '' ? name : `${space}.${name}`;
}

function spaceOf(name: unknown, space: string): string {
  return typeof name === 'string' && name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : space;
}

function texts(value: unknown): string[] {
  if (!Array.isArray(value)) throw new MalformedSchema();
  return value.map(String);
}
