import { existsSync } from 'node:fs';
import { defaultBudget } from '../../src/extract/budget.js';
import { createScanner, type Scanner } from '../../src/scan/scanner.js';
import { builtProgram } from '../built.js';
import { childrenPeaks } from '../fixtures/children.js';
import { hostileSet } from '../fixtures/hostile-set.js';

const ssn = `536-90-${4399}`;
const planted = `SSN ${ssn}`;
/** What a process may grow in between two looks at it. */
const BETWEEN_LOOKS = 128 * 1024 * 1024;
const isWatched = existsSync('/proc/self/task');
const budget = defaultBudget;
/** For what has no end: it need not be waited for as long as for what has one. Milliseconds. */
const HASTE = 4_000;

describe('a document that fights back', () => {
  let scanner: Scanner;
  let hasty: Scanner;
  let watch: NodeJS.Timeout;
  /** The most memory a child had resident, in bytes. */
  let peak = 0;
  const look = () => {
    if (!isWatched) return;
    peak = Math.max(peak, ...childrenPeaks());
  };
  beforeAll(() => {
    builtProgram();
    scanner = createScanner({ jobs: 1, budget });
    hasty = createScanner({ jobs: 1, budget: { ...budget, milliseconds: HASTE } });
    watch = setInterval(look, 50);
  });
  afterAll(async () => {
    clearInterval(watch);
    await Promise.all([scanner.close(), hasty.close()]);
  });

  test.each(hostileSet(planted).map((hostile) => [hostile.name, hostile] as const))(
    'is read within its budget, and says what of it is not: %s',
    async (_, { make, reasons, finds = false, file = 'file' }) => {
      const bytes = Buffer.from(await make());
      const reader = reasons.includes('timeout') ? hasty : scanner;
      const result = await reader.scanDocument({ name: file, bytes });
      look();
      expect({
        reasons: [...new Set(result.parts.flatMap(({ reason }) => reason ?? []))].sort(),
        finds: result.counts.some(({ infotype }) => infotype === 'identity/us-ssn'),
      }).toEqual({ reasons, finds });
      expect(peak).toBeLessThan(budget.residentBytes + BETWEEN_LOOKS);
      expect(JSON.stringify(result)).not.toContain(ssn);
    },
  );
});
