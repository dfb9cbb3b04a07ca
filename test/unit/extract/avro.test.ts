import type avro from 'avsc';
import { damagedCopies } from '../../fixtures/damage.js';
import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';
import { avroFile as container } from '../../fixtures/tables.js';

const person = {
  type: 'record',
  name: 'Person',
  namespace: 'org.example',
  doc: 'planted-remark',
  fields: [
    { name: 'name', type: 'string' },
    { name: 'ssn', type: ['null', 'long'] },
    { name: 'born', type: { type: 'int', logicalType: 'date' } },
    { name: 'kind', type: { type: 'enum', name: 'Kind', symbols: ['PLANTED_ENUM', 'OTHER'] } },
    { name: 'mails', type: { type: 'array', items: 'string' } },
    { name: 'notes', type: { type: 'map', values: 'string' } },
    { name: 'key', type: { type: 'fixed', name: 'Key', size: 4 } },
    { name: 'blob', type: 'bytes' },
    { name: 'boss', type: ['null', 'Person'] },
    { name: 'height', type: 'double' },
    { name: 'share', type: 'float' },
    { name: 'active', type: 'boolean' },
  ],
} as avro.Schema;

const ann = {
  name: 'planted-ünn',
  ssn: 536904399,
  born: 19723,
  kind: 'PLANTED_ENUM',
  mails: ['planted-one', 'planted-two'],
  notes: { 'planted-key': 'planted-note' },
  key: Buffer.from('abcd'),
  blob: Buffer.from('planted-bytes'),
  boss: null,
  height: 1.5,
  share: 0.5,
  active: true,
};
const record = { ...ann, boss: { ...ann, name: 'planted-boss' } };

describe('an Avro file', () => {
  it('gives every value behind the name of its field, and what its header says', async () => {
    const [header, records, ...rest] = await partsOf(await container(person, [record, ann]));
    expect(header?.text).toContain('planted-remark');
    const lines = (name: string) => [
      `name: ${name}`,
      'ssn: 536904399',
      'born: 2024-01-01',
      'kind: PLANTED_ENUM',
      'mails: planted-one',
      'mails: planted-two',
      'planted-key: planted-note',
      'key: abcd',
      'blob: planted-bytes',
    ];
    const end = ['height: 1.5', 'share: 0.5', 'active: true'];
    const first = [...lines('planted-ünn'), ...lines('planted-boss'), ...end, ...end];
    expect(records?.text.split('\n')).toEqual([...first, '', ...lines('planted-ünn'), ...end, '', '']);
    expect(rest).toEqual([]);
  });

  it('reads blocks that are packed, and documents among the values', async () => {
    const document = Buffer.from(`%!PS ${'x'.repeat(100)}\0planted-document`);
    const bytes = await container(person, [...Array(50).fill(record), { ...ann, blob: document }], 'deflate');
    const parts = await partsOf(bytes);
    expect(parts.find(({ place }) => place === 'records')?.text.match(/planted-boss/g)).toHaveLength(50);
    expect(outline(parts).at(-2)).toContain('attachment records, value 1, printable strings: %!PS');
  });

  it('gives the keys of a map, whatever stands behind them', async () => {
    const inner = { type: 'record', name: 'R', fields: [{ name: 'x', type: 'int' }] };
    const maps = { type: 'map', values: ['null', 'int', inner] } as avro.Schema;
    const bytes = await container(maps, [{ 'planted-a': null, 'planted-b': { x: 1 }, 'planted-c': 2 }]);
    const text = (await partsOf(bytes)).find(({ place }) => place === 'records')?.text;
    for (const key of ['planted-a', 'planted-b', 'planted-c']) expect(text).toContain(key);
  });

  it('with more in a block than it says is not read as whole', async () => {
    const start = await container('string', ['a']);
    // A block that is said to hold no value, and holds one.
    const block = Buffer.from([0, 2 * 5, 8, ...Buffer.from('lost')]);
    const parts = await partsOf(Buffer.concat([start, block, start.subarray(-16)]));
    expect(reasonsOf(parts)).toEqual(['malformed']);
  });

  it('that claims values without end gives what fits, and says so', async () => {
    const start = await container({ type: 'array', items: 'null' }, [[]]);
    // One block of one array that is said to have 2^40 items of no bytes each.
    const item = Buffer.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01, 0x00]);
    const block = Buffer.concat([Buffer.from([2, item.length * 2]), item, start.subarray(-16)]);
    const parts = await partsOf(Buffer.concat([start, block]), 'a', { characters: 5000 });
    expect(reasonsOf(parts)).toEqual(['too-many-characters']);
  });

  it('damaged is read to some end, with a named reason for whatever is not read', async () => {
    const bytes = await container(person, Array(20).fill(record));
    for (const percent of [40, 60, 80, 95]) {
      const parts = await partsOf(bytes.subarray(0, (bytes.length * percent) / 100));
      expect(reasonsOf(parts)).toContain('malformed');
      expect(textOf(parts)).toContain('planted-remark');
    }
    for (const broken of damagedCopies(bytes, 200)) {
      const parts = await partsOf(broken);
      expect(parts.length).toBeGreaterThan(0);
      for (const { status, reason } of parts) expect(reason === undefined).toBe(status === 'read');
    }
  });
});
