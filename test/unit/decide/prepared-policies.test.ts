import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { preparedAuthorizer } from '../../../src/decide/prepared-policies.js';

/** Cedar itself, and the names under which it was given policies. */
function counted() {
  const names = new Set<string>();
  let parsed = 0;
  const preparsePolicySet: typeof cedar.preparsePolicySet = (name, set) => {
    names.add(name);
    parsed++;
    return cedar.preparsePolicySet(name, set);
  };
  return { library: { ...cedar, preparsePolicySet }, names, parsed: () => parsed };
}
/** Permits one reader. */
const only = (id: string) => ({ staticPolicies: { [id]: `permit (principal == Reader::"${id}", action, resource);` } });
const asks = (id: string) => ({
  principal: { type: 'Reader', id },
  action: { type: 'Action', id: 'read' },
  resource: { type: 'Thing', id: 'x' },
  context: {},
  entities: [],
});

test('however many policies there were, Cedar keeps few, and each goes on being asked what it says', () => {
  const { library, names } = counted();
  const all = Array.from({ length: 40 }, (_, n) => ({ id: `r${n}`, ask: preparedAuthorizer(library, only(`r${n}`)) }));
  for (const { id, ask } of [...all, ...all.toReversed()]) {
    expect(ask(asks(id))).toMatchObject({ decision: 'allow', diagnostics: { reason: [id] } });
    expect(ask(asks('nobody')).decision).toBe('deny');
  }
  expect(names.size).toBe(8);
});

test('policies that are asked all the time are read once, whatever others come', () => {
  const { library, parsed } = counted();
  const lasting = preparedAuthorizer(library, only('a'));
  for (let n = 0; n < 40; n++) {
    preparedAuthorizer(library, only(`other-${n}`));
    expect(lasting(asks('a')).decision).toBe('allow');
  }
  expect(parsed()).toBe(41);
});

test('policies that cannot be read are refused when they are given', () => {
  const { library } = counted();
  expect(() => preparedAuthorizer(library, { staticPolicies: { a: 'permit this' } })).toThrow('cannot be read');
});
