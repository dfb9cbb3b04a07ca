import { cpus } from 'node:os';
import type { BenchOptions } from '../src/cli/bench.js';
import type { Catalogue } from '../src/detect/catalogue.js';
import { mixedCorpus, sampleOf } from './corpus.js';
import { denseCorpus } from './dense.js';
import { foundingCatalogue, grownCatalogue } from './founding.js';
import { rounded } from './measure.js';
import type { BenchReport } from './report.js';
import { ripgrepSpeed } from './ripgrep.js';
import { type CatalogueSpeed, scanReport } from './scan-report.js';
import { adversaries, copySpeed, detectorSpeed, regexesOf, separateSpeed } from './scan-speeds.js';

const MEGABYTES = 64;
/**
 * Bytes of text for each planted value. Shares of an organisation hold some sensitive value in about one file of four,
 * and few in each; one in 4 KB is denser than the most.
 */
const DENSITY = 4_096;
const CURVE = [50, 100, 200, 400];

/** How fast text is searched on one thread, beside plain regexes, ripgrep and a copy in memory in the same run. */
export async function benchScan(catalogue: Catalogue, options: BenchOptions): Promise<BenchReport> {
  const { megabytes = MEGABYTES, density = DENSITY, tell } = options;
  tell(`gathering ${megabytes} MB of text and code`);
  const corpus = mixedCorpus(catalogue, megabytes * 1e6, density);
  const dense = denseCorpus(Math.min(8, megabytes) * 1e6);
  const bytes = Buffer.from(corpus.documents.join(''));
  const copies = [copySpeed(bytes)];

  const measure = (some: Catalogue, samples: { regexes: number; ripgrep: number }): CatalogueSpeed => {
    const { length } = some.infotypes;
    tell(`${length} infotypes: the detector`);
    const speed = detectorSpeed(some, corpus);
    const denseSpeed = detectorSpeed(some, dense).speed;
    copies.push(copySpeed(bytes));
    tell(`${length} infotypes: their regexes one by one`);
    const separateRegexes = separateSpeed(some, sampleOf(corpus, samples.regexes));
    tell(`${length} infotypes: ripgrep`);
    const ripgrep = ripgrepSpeed(regexesOf(some), sampleOf(corpus, samples.ripgrep));
    tell(`${length} infotypes: adversarial texts`);
    const adversarial = adversaries(some);
    return { ...speed, dense: denseSpeed, separateRegexes, ripgrep, adversarial };
  };

  const first = measure(foundingCatalogue(catalogue), { regexes: 2e6, ripgrep: corpus.bytes });
  const whole = measure(catalogue, { regexes: 5e5, ripgrep: 4e6 });
  const curve = CURVE.filter((count) => count < catalogue.infotypes.length).map((count) => {
    tell(`${count} infotypes: the detector`);
    return detectorSpeed(grownCatalogue(catalogue, count), corpus);
  });
  copies.push(copySpeed(bytes));
  return scanReport({
    machine: { processor: cpus()[0]?.model ?? 'unknown', node: process.version },
    corpus: {
      megabytes: rounded(corpus.bytes / 1e6),
      documents: corpus.documents.length,
      planted: corpus.planted,
      density,
      wideShare: rounded(corpus.wideBytes / corpus.bytes),
      sources: corpus.sources.map(({ from, bytes: size }) => ({ from, megabytes: rounded(size / 1e6) })),
    },
    memoryCopy: rounded(Math.max(...copies)),
    first,
    whole,
    curve,
  });
}
