import { isAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { cedarRecord, InexpressibleProperty } from '../../../src/decide/cedar-values.js';

const fromRequest = (properties: Readonly<Record<string, unknown>>) =>
  cedarRecord(properties, 'resource.properties', { references: false });
const fromPolicy = (properties: Readonly<Record<string, unknown>>) =>
  cedarRecord(properties, 'entities.0.properties', { references: true });

/** What Cedar makes of a condition on `resource` with these properties. */
function holds(properties: Readonly<Record<string, unknown>>, condition: string): boolean {
  const answer = isAuthorized({
    principal: { type: 'User', id: 'a' },
    action: { type: 'Action', id: 'read' },
    resource: { type: 'record', id: 'r' },
    context: {},
    policies: { staticPolicies: `permit(principal, action, resource) when { ${condition} };` },
    entities: [{ uid: { type: 'record', id: 'r' }, attrs: fromPolicy(properties), parents: [] }],
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map((e) => e.message).join('; '));
  expect(answer.response.diagnostics.errors).toEqual([]);
  return answer.response.decision === 'allow';
}

test.each([
  ['a string', { status: 'active' }, 'resource.status == "active"'],
  ['a boolean', { soft: true }, 'resource.soft'],
  ['a whole number', { size: 7 }, 'resource.size == 7 && resource.size < 8'],
  ['a negative number', { size: -7 }, 'resource.size == -7'],
  ['the largest whole number that is exact', { size: 2 ** 53 - 1 }, 'resource.size == 9007199254740991'],
  ['a whole number written with a fraction', { size: JSON.parse('7.0') }, 'resource.size == 7'],
  ['minus zero', { size: -0 }, 'resource.size == 0'],
  ['a fraction', { price: 1.25 }, 'resource.price == decimal("1.25") && resource.price.lessThan(decimal("1.3"))'],
  ['the smallest fraction', { price: 0.0001 }, 'resource.price == decimal("0.0001")'],
  ['a list', { tags: ['a', 'b', 'a'] }, 'resource.tags.containsAll(["b", "a"])'],
  ['an empty list', { tags: [] }, 'resource.tags.isEmpty()'],
  ['an object', { at: { city: { zip: '1010' } } }, 'resource.at.city.zip == "1010"'],
  ['a list of objects', { at: [{ n: 1 }] }, 'resource.at.contains({n: 1})'],
  ['null, as if it had not been given', { owner: null }, '!(resource has owner)'],
  ['null within', { at: { zip: null }, tags: [null, 'a'] }, '!(resource.at has zip) && resource.tags == ["a"]'],
  ['odd names', { 'a b': { if: 1 } }, 'resource["a b"]["if"] == 1'],
  ['a reference in a policy', { owner: { __entity: { type: 'user', id: 'a' } } }, 'resource.owner == principal'],
])('%s is what it says in policies', (_what, properties, condition) => {
  expect(holds(properties, condition)).toBe(true);
});

test.each([
  ['a number with five digits behind the point', { a: { price: 0.00001 } }, 'resource.properties.a.price'],
  ['a third', { list: ['a', 1 / 3] }, 'resource.properties.list.1'],
  ['a whole number that lost digits', { n: 2 ** 53 }, 'resource.properties.n'],
  ['a fraction too large for a decimal', { n: 2 ** 52 - 0.5 }, 'resource.properties.n'],
  ['infinity', { n: Number.POSITIVE_INFINITY }, 'resource.properties.n'],
  ['a reference', { owner: { __entity: { type: 'user', id: 'a' } } }, 'resource.properties.owner.__entity'],
  ['a call', { when: { __extn: { fn: 'decimal', arg: '1.0' } } }, 'resource.properties.when.__extn'],
  ['a call by name', { __extn: { fn: 'ip', arg: '::1' } }, 'resource.properties.__extn'],
])('%s in a request is refused by name', (_what, properties, field) => {
  expect(() => fromRequest(properties)).toThrow(InexpressibleProperty);
  expect(() => fromRequest(properties)).toThrow(expect.objectContaining({ field }));
});

test('a policy refuses calls and half references too', () => {
  expect(() => fromPolicy({ a: { __extn: { fn: 'decimal', arg: '1.0' } } })).toThrow(InexpressibleProperty);
  expect(() => fromPolicy({ a: { __entity: { type: 'user' } } })).toThrow(InexpressibleProperty);
});

test('no value stands in an error', () => {
  const secret = 0.123456789;
  expect(() => fromRequest({ secret })).not.toThrow(/0\.12/);
});
