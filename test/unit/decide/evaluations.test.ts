import { answered, withDefaults } from '../../../src/decide/evaluations.js';

const alice = { type: 'user', id: 'alice', properties: { role: 'admin' } };
const read = { name: 'read', properties: { soft: true } };
const one = { type: 'record', id: '1', properties: { status: 'archived' } };
const noon = { time: '12:00' };
const defaults = { subject: alice, action: read, resource: one, context: noon };

describe('the defaults of evaluations', () => {
  test('stand in for what an evaluation does not give', () => {
    expect(withDefaults({}, defaults)).toEqual(defaults);
    expect(withDefaults({ action: { name: 'write' } }, defaults)).toEqual({ ...defaults, action: { name: 'write' } });
  });

  test('give way as a whole: properties are not mixed', () => {
    expect(withDefaults({ subject: { type: 'user', id: 'bob' } }, defaults).subject).toEqual({
      type: 'user',
      id: 'bob',
    });
    expect(withDefaults({ context: {} }, defaults).context).toEqual({});
  });

  test('name an entity that an evaluation names in part', () => {
    const resource = { id: '2', properties: { status: 'active' } };
    expect(withDefaults({ resource }, { resource: { type: 'record' } }).resource).toEqual({
      type: 'record',
      ...resource,
    });
    expect(withDefaults({ action: { properties: { soft: false } } }, defaults).action).toEqual({
      name: 'read',
      properties: { soft: false },
    });
  });

  test('do not hide what is wrong with an evaluation', () => {
    expect(withDefaults({ resource: 'record-1' }, defaults).resource).toBe('record-1');
    expect(withDefaults({ resource: null }, defaults).resource).toBeNull();
    expect(withDefaults({ resource: ['x'] }, defaults).resource).toEqual(['x']);
  });

  test('are needed where an evaluation leaves something out', () => {
    expect(withDefaults({ subject: alice }, {})).toEqual({ subject: alice });
  });
});

describe('the semantics of evaluations', () => {
  const [yes, no] = [{ decision: true }, { decision: false }];

  test.each([
    ['execute_all', [no, yes, no], [no, yes, no]],
    ['deny_on_first_deny', [yes, no, yes], [yes, no]],
    ['deny_on_first_deny', [yes, yes], [yes, yes]],
    ['deny_on_first_deny', [no, yes], [no]],
    ['permit_on_first_permit', [no, yes, no], [no, yes]],
    ['permit_on_first_permit', [no, no], [no, no]],
    ['permit_on_first_permit', [yes, no], [yes]],
  ] as const)('%s of %j answers %j', (semantic, decisions, expected) => {
    expect(answered(decisions, semantic)).toEqual(expected);
  });
});
