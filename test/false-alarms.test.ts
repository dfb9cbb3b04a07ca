import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { highFindings, type JudgedBody, judgedCounts, textFiles, wrongPerMegabyte } from '../bench/false-alarms.js';
import { loadCatalogue } from '../src/catalogue.js';
import { createDetector } from '../src/detect/detector.js';

/**
 * Every finding of high confidence in what npm installs here and in a collection of documents, looked at and judged. The
 * whole of it is looked at again by `tools/false-alarms.js --check`; here a part.
 */
const judged: Readonly<Record<'node_modules' | 'documents', JudgedBody>> = JSON.parse(
  readFileSync(new URL('./fixtures/false-alarms.json', import.meta.url), 'utf8'),
);
const installed = fileURLToPath(new URL('../node_modules', import.meta.url));

/** Wrong findings of high confidence per million bytes that are too many. */
const LIMIT = 0.1;

/** One file in so many is looked at, and all in which a wrong finding stands. */
const SHARE = 64;
const LARGEST = 200_000;

function isChosen(path: string): boolean {
  let sum = 0;
  for (const char of path) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % SHARE === 0;
}

const knownWrong = new Set(
  judged.node_modules.judgements
    .filter(({ verdict }) => verdict === 'wrong')
    .flatMap(({ found }) => Object.values(found).flatMap((files) => Object.keys(files))),
);

describe('findings of high confidence in licences, code and documents', () => {
  test.each(['node_modules', 'documents'] as const)('are wrong at most once in ten million bytes of %s', (name) => {
    expect(wrongPerMegabyte(judged[name])).toBeLessThanOrEqual(LIMIT);
  });

  test.each(['node_modules', 'documents'] as const)('are each judged with a reason in %s', (name) => {
    const { megabytes, judgements } = judged[name];
    expect(megabytes).toBeGreaterThan(1);
    expect(judgements.length).toBeGreaterThan(0);
    expect(judgements.filter(({ reason }) => reason.length < 10)).toEqual([]);
  });

  test('are none but those judged in a part of what is installed', async () => {
    const detector = createDetector(await loadCatalogue());
    const verdicts = judgedCounts(judged.node_modules);
    const unjudged: string[] = [];
    let bytes = 0;
    const wanted = (path: string, size: number) => size <= LARGEST && (isChosen(path) || knownWrong.has(path));
    for (const { path, text, bytes: size } of textFiles(installed, wanted)) {
      bytes += size;
      for (const [infotype, count] of highFindings(detector, text)) {
        const known = verdicts.get(`${path} ${infotype}`) ?? 0;
        if (count > known) unjudged.push(`${path} ${infotype}: ${count}, judged ${known}`);
      }
    }
    expect(unjudged).toEqual([]);
    expect(bytes).toBeGreaterThan(500_000);
  }, 180_000);
});
