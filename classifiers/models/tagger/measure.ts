import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entityTypes } from '../../../src/models/tagger/entity-types.js';
import { Tagger } from '../../../src/models/tagger/tagger.js';
import { decodeWeights, encodeWeights } from '../../../src/models/tagger/weights.js';
import { calibrate, finderOf, readTestSets, readValidation, type SetScores, score, together } from './evaluate.js';
import { generate } from './generate.js';
import { packWeights } from './pack.js';
import { trainingTemplates } from './text/templates.js';
import { readVocabulary } from './text/values.js';

/** Packs what a seed of training left, calibrates it, and measures it on all that was kept from training. */
async function measure(data: string, folder: string, seed: string): Promise<void> {
  const raw = packWeights(folder, seed);
  const words = await readVocabulary(data, true);
  const generated = [...generate(trainingTemplates, words, 1500, 'calibration')].map(({ example }) => example);
  const calibration = calibrate(new Tagger(raw), [...readValidation(data), ...generated]);
  const bytes = encodeWeights({ ...raw, calibration });
  writeFileSync(join(folder, `tagger-${seed}.bin`), bytes);
  const find = finderOf(new Tagger(decodeWeights(bytes)));
  const sets = await readTestSets(data);
  const isGenerated = (name: string) => /^generated (?:mail|letter|form)$/.test(name);
  const scores = [...sets, together('generated mails, letters, forms', sets, isGenerated)].map((set) =>
    score(set, find),
  );
  writeFileSync(join(folder, `scores-${seed}.json`), JSON.stringify(scores, null, 1));
  for (const one of scores) console.log(lineOf(one));
}

const figure = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(3));

function lineOf({ name, types, blind, blindAt70 }: SetScores): string {
  const cells = entityTypes.flatMap((type) => (types[type] ? [`${type} ${figure(types[type].f1)}`] : []));
  return `${name}: F2 ${figure(blind.f2)} F2@.7 ${figure(blindAt70.f2)} | ${cells.join(' ')}`;
}

const [data, folder, seed = '1'] = process.argv.slice(2);
if (data && folder) {
  await measure(data, folder, seed);
  readFileSync(join(folder, `tagger-${seed}.bin`));
}
