import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { damagedCopies } from '../../fixtures/damage.js';
import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';

type Written = Parameters<typeof parquetWriteBuffer>[0];

const parquet = (written: Written) => Buffer.from(parquetWriteBuffer(written));
const column = (
  name: string,
  data: readonly unknown[],
  type: 'STRING' | 'INT32' | 'INT64' | 'DOUBLE' | 'BOOLEAN' | 'BYTE_ARRAY' | 'JSON' | 'TIMESTAMP',
) => ({ name, data: [...data], type });

describe('a Parquet file', () => {
  it('gives every value behind the name of its column, in every row group', async () => {
    const bytes = parquet({
      columnData: [
        column('name', ['planted-first', null, 'planted-ü'], 'STRING'),
        column('ssn', [536904399, 1, 2], 'INT32'),
        column('big', [9007199254740993n, 2n, 3n], 'INT64'),
        column('height', [1.5, 2, 3], 'DOUBLE'),
        column('active', [true, false, true], 'BOOLEAN'),
        column('seen', [new Date('2024-01-01T00:00:00Z'), new Date('2024-05-06T07:08:09Z'), new Date(0)], 'TIMESTAMP'),
        column('536904399', ['planted-under-a-secret', 'x', 'y'], 'STRING'),
      ],
      rowGroupSize: 2,
      kvMetadata: [{ key: 'pandas', value: 'planted-setting' }],
    });
    expect(outline(await partsOf(bytes))).toEqual([
      expect.stringMatching(/^metadata schema and settings: root\nname\nssn[\s\S]*pandas: planted-setting/),
      'column column name: name: planted-first\nname: planted-ü',
      'column column ssn: ssn: 536904399\nssn: 1\nssn: 2',
      'column column big: big: 9007199254740993\nbig: 2\nbig: 3',
      'column column height: height: 1.5\nheight: 2\nheight: 3',
      'column column active: active: true\nactive: false\nactive: true',
      'column column seen: seen: 2024-01-01\nseen: 2024-05-06T07:08:09Z\nseen: 1970-01-01',
      'column column 7: 536904399: planted-under-a-secret\n536904399: x\n536904399: y',
    ]);
  });

  it('gives nested values with their own names, JSON as it stands, and documents among the values', async () => {
    const document = Buffer.from(`{\\rtf1 planted-document ${'x'.repeat(100)}}`);
    const bytes = parquet({
      columnData: [
        column('note', [{ inner: { mail: 'planted-mail' } }], 'JSON'),
        column('file', [Buffer.concat([document, Buffer.from([0, 0xff])])], 'BYTE_ARRAY'),
      ],
    });
    const parts = outline(await partsOf(bytes)).slice(1);
    expect(parts[0]).toBe('column column note: note: {"inner":{"mail":"planted-mail"}}');
    expect(parts.at(-1)).toMatch(/^attachment column file, value 1, body: planted-document/);
  });

  it('gives what is nested in lists and groups, without what is missing', async () => {
    const bytes = parquet({
      schema: [
        { name: 'root', num_children: 1 },
        { name: 'staff', repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', repetition_type: 'OPTIONAL', num_children: 2 },
        { name: 'mail', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
        { name: 'age', type: 'INT32', repetition_type: 'OPTIONAL' },
      ],
      columnData: [
        { name: 'staff', data: [[{ mail: 'planted-a', age: 1 }, { age: 2 }], null, [], [{ mail: 'planted-b' }]] },
      ],
    });
    expect(outline(await partsOf(bytes)).slice(1)).toEqual([
      'column column staff.list.element.mail: mail: planted-a\nmail: planted-b',
      'column column staff.list.element.age: age: 1\nage: 2',
    ]);
  });

  it('reads values that are written as what differs from the one before', async () => {
    const bytes = parquet({
      columnData: [
        { ...column('x', ['planted-one', 'planted-other', 'planted-three'], 'STRING'), encoding: 'DELTA_BYTE_ARRAY' },
        { ...column('y', ['planted-x', 'planted-yy', ''], 'STRING'), encoding: 'DELTA_LENGTH_BYTE_ARRAY' },
        { ...column('z', [536904399, 536904398, -1], 'INT32'), encoding: 'DELTA_BINARY_PACKED' },
      ],
    });
    expect(outline(await partsOf(bytes)).slice(1)).toEqual([
      'column column x: x: planted-one\nx: planted-other\nx: planted-three',
      'column column y: y: planted-x\ny: planted-yy',
      'column column z: z: 536904399\nz: 536904398\nz: -1',
    ]);
  });

  it.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI'] as const)('unpacks %s', async (codec) => {
    const bytes = parquet({
      columnData: [
        column(
          'x',
          Array.from({ length: 500 }, (_, n) => `planted ${n}`),
          'STRING',
        ),
      ],
      codec,
      compressors: { GZIP: (input) => gzipSync(input), BROTLI: (input) => brotliCompressSync(input) },
    });
    const parts = await partsOf(bytes);
    expect(reasonsOf(parts)).toEqual([]);
    expect(textOf(parts).match(/x: planted \d+/g)).toHaveLength(500);
  });

  it('that claims more than may be unpacked is not unpacked', async () => {
    const bytes = parquet({
      columnData: [
        column(
          'x',
          Array.from({ length: 2000 }, (_, n) => `value ${n}`),
          'STRING',
        ),
      ],
    });
    expect(reasonsOf(await partsOf(bytes, 'a', { unpackedBytes: 1000 }))).toEqual(['unpacked-too-large']);
    expect(reasonsOf(await partsOf(bytes, 'a', { characters: 1000 }))).toEqual(['too-many-characters']);
  });

  it('of which a page has fewer values than there are to be is not read as whole', async () => {
    const data = Array.from({ length: 100 }, (_, n) => n * 1_000_003);
    const bytes = parquet({
      columnData: [{ ...column('x', data, 'INT32'), encoding: 'PLAIN' }],
      codec: 'UNCOMPRESSED',
    });
    expect(reasonsOf(await partsOf(bytes))).toEqual([]);
    // The first number of 100 in the file is in the header of the page.
    bytes.set([0xe4, 0x00], bytes.indexOf(Buffer.from([0xc8, 0x01])));
    expect(reasonsOf(await partsOf(bytes))).toEqual(['malformed']);
  });

  it('that names values which its dictionary does not have is not read as whole', async () => {
    const data = Array.from({ length: 100 }, (_, n) => `value ${n % 7}`);
    const bytes = parquet({ columnData: [column('x', data, 'STRING')], codec: 'UNCOMPRESSED' });
    expect(reasonsOf(await partsOf(bytes))).toEqual([]);
    bytes.set([2], bytes.indexOf(Buffer.from([0x15, 2 * 7])) + 1);
    expect(reasonsOf(await partsOf(bytes))).toEqual(['malformed']);
  });

  it('says that it is encrypted, or that its end is missing', async () => {
    expect(reasonsOf(await partsOf(Buffer.from('PARE....PARE')))).toEqual(['encrypted']);
    const bytes = parquet({ columnData: [column('x', ['planted value'], 'STRING')] });
    const parts = await partsOf(bytes.subarray(0, bytes.length - 10));
    expect(reasonsOf(parts)).toContain('malformed');
    expect(textOf(parts)).toContain('planted value');
  });

  it('damaged is read to some end, with a named reason for whatever is not read', async () => {
    const bytes = parquet({
      columnData: [
        column(
          'x',
          Array.from({ length: 100 }, (_, n) => `value ${n % 7}`),
          'STRING',
        ),
        column(
          'y',
          Array.from({ length: 100 }, (_, n) => n),
          'INT32',
        ),
      ],
    });
    for (const broken of damagedCopies(bytes, 200)) {
      const parts = await partsOf(broken);
      expect(parts.length).toBeGreaterThan(0);
      for (const { status, reason } of parts) expect(reason === undefined).toBe(status === 'read');
    }
  });
});
