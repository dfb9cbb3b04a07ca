import CFB from 'cfb';
import { defaultBudget, Spending } from '../../../src/extract/budget.js';
import { openCompoundFile } from '../../../src/extract/compound-file.js';

const SECTOR = 512;

/** A compound file whose stream leads back into itself, and whose header claims a table of a hundred times its size. */
function endless(claimed: number): Buffer {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/Stream', Buffer.alloc(10 * SECTOR, 'a'));
  const bytes = CFB.write(file, { type: 'buffer' }) as Buffer;
  const entry = bytes.indexOf(Buffer.from('Stream\0', 'utf16le'));
  bytes.writeUInt32LE(claimed, entry + 120);
  const table = bytes.readUInt32LE(76);
  const start = bytes.readUInt32LE(entry + 116);
  bytes.writeUInt32LE(start, (table + 1) * SECTOR + start * 4);
  for (let n = 1; n < 109; n++) bytes.writeUInt32LE(table, 76 + n * 4);
  return bytes;
}

test('a stream that leads back into itself becomes no longer than the file', () => {
  const bytes = endless(4_000_000);
  const { root } = openCompoundFile(bytes, new Spending(defaultBudget));
  const stream = root.children.find(({ name }) => name === 'Stream');
  const content = stream?.read?.();
  expect(content?.length).toBeGreaterThan(0);
  expect(content?.length).toBeLessThanOrEqual(bytes.length);
});
