import { defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import { pdf } from '../../fixtures/documents.js';

async function read(bytes: Buffer, characters = defaultBudget.characters) {
  const { parts } = await extract(bytes, 'file.pdf', { ...defaultBudget, characters });
  const pages = [];
  for await (const { kind, place, text, reason } of parts) if (kind !== 'metadata') pages.push([place, reason ?? text]);
  return pages;
}

describe('pdf', () => {
  it('gives the text of each page and nothing besides', async () => {
    expect(await read(await pdf(['First\nline', 'Second']))).toEqual([
      ['page 1', 'First\nline'],
      ['page 2', 'Second'],
    ]);
  });

  it('keeps the pages it read when the budget ends on a later one', async () => {
    expect(await read(await pdf(['0123456789', '0123456789']), 15)).toEqual([
      ['page 1', '0123456789'],
      ['page 2', '01234'],
      ['page 2', 'too-many-characters'],
      ['document', 'too-many-characters'],
    ]);
  });
});
