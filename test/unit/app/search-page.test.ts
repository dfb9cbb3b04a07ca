import { ServiceError } from '../../../src/app/errors.js';
import type { Judge } from '../../../src/app/judge.js';
import { broken } from '../../../src/app/judged.js';
import { collect, type Phase, type SearchPage } from '../../../src/app/search-page.js';

// Names are numbers as text here, and what is permitted follows from the number.

const name = (n: number) => String(n).padStart(6, '0');
const names = (count: number): Phase => ({
  async names(after, limit) {
    const from = after === null ? 0 : Number(after) + 1;
    return Array.from({ length: Math.max(0, Math.min(limit, count - from)) }, (_, i) => name(from + i));
  },
});

/** Judges by the number; tells how many it judged. */
function judging(isPermitted: (n: number) => boolean) {
  let count = 0;
  const denied = { ...broken(null, new ServiceError('internal', '')), error: null };
  const judge: Judge['judge'] = async (evaluations) => {
    count += evaluations.length;
    return evaluations.map(({ resource }) => ({ ...denied, decision: isPermitted(Number(resource.id)) }));
  };
  return { judge: { judge }, count: () => count };
}

const evaluation = (id: string) => ({
  subject: { type: 'user', id: 'ann' },
  action: { name: 'read' },
  resource: { type: 'record', id },
});

async function page(judge: Pick<Judge, 'judge'>, phases: readonly Phase[], request: SearchPage = {}) {
  const found = await collect(judge, { page: request }, { phases, evaluation });
  return { names: found.permitted.map(([one]) => one), ...found.page };
}

async function walk(judge: Pick<Judge, 'judge'>, phases: readonly Phase[], limit: number) {
  const all: string[] = [];
  let pages = 0;
  for (let token: string | undefined; token !== ''; pages++) {
    const next = await page(judge, phases, token === undefined ? { limit } : { token });
    expect(next.names.length).toBeLessThanOrEqual(limit);
    all.push(...next.names);
    token = next.next_token;
  }
  return { all, pages };
}

test.each([1, 2, 3, 7, 199, 200, 201, 1000])('in pages of %d everything comes once, in order', async (limit) => {
  const { judge } = judging((n) => n % 3 === 0);
  const { all } = await walk(judge, [names(7), names(0), names(450)], limit);
  const expected = [...Array(7).keys(), ...Array(450).keys()].filter((n) => n % 3 === 0);
  expect(all).toEqual(expected.map(name));
});

test('the last page is known to be the last', async () => {
  const { judge } = judging((n) => n === 1 || n === 399);
  expect(await page(judge, [names(400)], { limit: 2 })).toEqual({
    names: [name(1), name(399)],
    next_token: '',
    count: 2,
  });
  expect((await page(judge, [names(400)], { limit: 1 })).next_token).not.toBe('');
});

test('a page that would judge too many ends early, and says that there is more', async () => {
  const { judge, count } = judging((n) => n === 19_999);
  const first = await page(judge, [names(20_000)]);
  expect([first.names, first.count]).toEqual([[], 0]);
  expect(first.next_token).not.toBe('');
  expect(count()).toBeLessThan(5_200);
  const { all, pages } = await walk(judge, [names(20_000)], 10);
  expect([all, pages]).toEqual([[name(19_999)], 5]);
});

test('what an earlier phase had does not come again', async () => {
  const { judge, count } = judging(() => true);
  const second = { ...names(5), except: new Set([name(1), name(4)]) };
  expect((await page(judge, [second])).names).toEqual([name(0), name(2), name(3)]);
  expect(count()).toBe(3);
});

test('more than a thousand are not answered at once', async () => {
  const { judge } = judging(() => true);
  const { count, next_token } = await page(judge, [names(3000)], { limit: 5000 });
  expect(count).toBe(1000);
  expect((await page(judge, [names(3000)], { limit: 5000, token: next_token })).names[0]).toBe(name(1000));
});
