import type { CedarValueJson } from '@cedar-policy/cedar-wasm/nodejs';
import { cedarType } from './cedar-names.js';

/** A property that has no counterpart in Cedar. Says where it stands and what would do; never the value. */
export class InexpressibleProperty extends Error {
  override readonly name = 'InexpressibleProperty';
  constructor(
    /** Path of the property, such as `resource.properties.price`. */
    readonly field: string,
    readonly detail: string,
  ) {
    super(`${field}: ${detail}`);
  }
}

/** Cedar's decimals have four digits behind the point and 64 bits in all. */
const decimalDigits = 4;
const largestDecimal = 922_337_203_685_477;

/**
 * Properties as Cedar values, by name. Whole numbers become Long, other numbers decimal, lists sets, objects records;
 * what is null is left out, as if it had not been given.
 * @param at path of the properties, for errors
 * @param options.references whether `{"__entity":{"type","id"}}` names another entity: in a policy it does, in a request
 *   it would have the caller say what the policy's own words mean
 * @throws {InexpressibleProperty} for the first one that Cedar cannot hold
 */
export function cedarRecord(
  properties: Readonly<Record<string, unknown>>,
  at: string,
  options: { readonly references: boolean },
): Record<string, CedarValueJson> {
  const entries = Object.entries(properties).flatMap(([key, value]): [string, CedarValueJson][] => {
    if (value === null || value === undefined) return [];
    const field = `${at}.${key}`;
    if (key === '__entity' || key === '__extn') {
      throw new InexpressibleProperty(field, 'this name has a meaning of its own in policies; choose another one');
    }
    return [[key, cedarValue(value, field, options)]];
  });
  return Object.fromEntries(entries);
}

function cedarValue(value: unknown, at: string, options: { readonly references: boolean }): CedarValueJson {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return cedarNumber(value, at);
  if (Array.isArray(value)) {
    return value.flatMap((item, i) =>
      item === null || item === undefined ? [] : [cedarValue(item, `${at}.${i}`, options)],
    );
  }
  if (typeof value !== 'object' || value === null) {
    throw new InexpressibleProperty(at, 'give a string, a number, a boolean, a list or an object');
  }
  return (options.references ? reference(value) : null) ?? cedarRecord({ ...value }, at, options);
}

function cedarNumber(value: number, at: string): CedarValueJson {
  if (Number.isSafeInteger(value)) return value;
  if (Number.isInteger(value)) {
    throw new InexpressibleProperty(at, 'whole numbers beyond 2^53 lose digits on their way; give it as a string');
  }
  const text = value.toFixed(decimalDigits);
  if (Number(text) !== value || Math.abs(value) > largestDecimal) {
    const detail = `numbers may have ${decimalDigits} digits behind the point; give it as a string`;
    throw new InexpressibleProperty(at, detail);
  }
  return { __extn: { fn: 'decimal', arg: text } };
}

function reference(value: object): CedarValueJson | null {
  const entity = Object.keys(value).length === 1 && '__entity' in value ? value.__entity : null;
  if (typeof entity !== 'object' || entity === null || !('type' in entity) || !('id' in entity)) return null;
  const { type, id } = entity;
  return typeof type === 'string' && typeof id === 'string' ? { __entity: { type: cedarType(type), id } } : null;
}
