import { checkParsePolicySet } from '@cedar-policy/cedar-wasm/nodejs';
import { authzenType, cedarType } from '../../../src/decide/cedar-names.js';

const odd = [
  ...['record', 'my-type', 'my type', 'urn:x:y', 'App::Record', 'App::my-record', 'App::', '::', 'a:b', 'a::if::b'],
  ...['', '1st', '_', '__', '_0x', '_0x_', '_0x2d_', 'a_0x2d_b', 'my_0x2d_type', 'a_0xb', '__0x2d__', '_0x5f_0x2d_'],
  ...[
    'if',
    'true',
    'is',
    'has',
    'like',
    '__cedar',
    'App::__cedar',
    'iff',
    'Ünïcode',
    '表',
    '😀',
    '\ud800',
    'a\0b',
    'a"b\n',
  ],
  ...['user', 'User', 'group', 'Group', 'service', 'Service', 'agent', 'Agent', 'LabelClass', 'Deployment', 'Action'],
  ...['_0x55_ser', 'x::User', 'constructor', 'toString', '__proto__'],
];

test.each(odd)('the type %j becomes a name that Cedar takes, and comes back as it was', (type) => {
  const name = cedarType(type);
  expect(checkParsePolicySet({ staticPolicies: `permit(principal is ${name}, action, resource);` }).type).toBe(
    'success',
  );
  expect(authzenType(name)).toBe(type);
});

test('no two types have one name', () => {
  expect(new Set(odd.map(cedarType)).size).toBe(new Set(odd).size);
});

test('names of random pieces come back as they were', () => {
  const pieces = ['_', '0', 'x', '_0x', '2d', '5f', 'a', 'F', ':', '::', '-', 'if', 'User', 'é'];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let round = 0; round < 5000; round++) {
    const type = Array.from({ length: next(7) }, () => pieces[next(pieces.length)]).join('');
    expect([type, authzenType(cedarType(type))]).toEqual([type, type]);
  }
});

test('what Cedar takes stays readable', () => {
  expect(cedarType('record')).toBe('record');
  expect(cedarType('App::Record')).toBe('App::Record');
  expect(cedarType('my_own_type')).toBe('my_own_type');
  expect(cedarType('my-type')).toBe('my_0x2d_type');
});

test('principals are the ones that policies on labels speak of, and nothing else passes for one', () => {
  expect(cedarType('user')).toBe('User');
  expect(['User', 'Group', 'Service', 'Agent', 'LabelClass', 'Deployment', 'Action'].map(cedarType)).not.toContain(
    'User',
  );
  expect(cedarType('LabelClass')).not.toBe('LabelClass');
  expect(cedarType('Deployment')).not.toBe('Deployment');
});
