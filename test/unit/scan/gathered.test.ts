import { gathered } from '../../../src/scan/gathered.js';
import type { ScanFound } from '../../../src/scan/task.js';

const begins = (mediaType: string, bytes = 10): ScanFound => ({
  kind: 'member-begins',
  member: { name: 'x', place: 'member 1', content: { mediaType, bytes, hash: 'sha256:0' } },
});
const ends: ScanFound = { kind: 'member-ends' };
const text = [begins('text/plain'), ends];

const groups = (...founds: readonly ScanFound[]) => groupsOf(1e6, founds);

async function groupsOf(bytes: number, founds: readonly ScanFound[]): Promise<number[]> {
  async function* given() {
    yield* founds;
  }
  const sizes: number[] = [];
  for await (const group of gathered(given(), bytes)) sizes.push(group.length);
  return sizes;
}

describe('what is found', () => {
  it('of small texts is told together, all of it', async () => {
    expect(await groups(...text, ...text, ...text)).toEqual([6]);
    const many = Array.from({ length: 120 }, () => text).flat();
    expect(await groups(...many)).toEqual([100, 100, 40]);
  });

  it('is told before a document is opened that may never be done with', async () => {
    expect(await groups(...text, begins('application/pdf'), ends, ...text)).toEqual([3, 1, 2]);
    expect(await groups(begins('text/html', 1e6), ends)).toEqual([1, 1]);
  });

  it('of a document by itself is told at once, unless it is a small text', async () => {
    const found = (mediaType: string): ScanFound => ({ kind: 'media-type', mediaType });
    expect(await groupsOf(1e6, [found('text/plain'), ends])).toEqual([1, 1]);
    expect(await groupsOf(1e3, [found('application/pdf'), ends])).toEqual([1, 1]);
    expect(await groupsOf(1e3, [found('text/plain'), ends])).toEqual([2]);
  });
});
