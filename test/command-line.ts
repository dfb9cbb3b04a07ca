import { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { loadCatalogue } from '../src/catalogue.js';
import type { CommandContext, ExitCode } from '../src/cli/context.js';
import { evalCommand } from '../src/cli/eval.js';
import { infotypesCommand } from '../src/cli/infotypes.js';
import { inspectCommand } from '../src/cli/inspect.js';
import { createDetector, type DetectOptions, type Detector } from '../src/detect/detector.js';
import { noAdditions } from '../src/detect/recogniser.js';
import type { ModelUse } from '../src/models/tagger/recogniser.js';
import { withTagger } from '../src/scan/with-tagger.js';
import { taggerWeights } from '../src/tagger-weights.js';
import { loadTextModels } from '../src/text-models.js';
import { accessWith } from './access.js';
import { policyWith } from './policy.js';

const catalogue = await loadCatalogue();
const detector = createDetector(catalogue);
const withModel = new Map<string, Detector>();

/** The same with the tagger: for those that ask for it, as it takes long. */
function tagging(use: ModelUse, defaults: DetectOptions): Detector {
  const additions = withTagger(noAdditions, catalogue.infotypes, taggerWeights, use);
  const made = withModel.get(use) ?? createDetector(catalogue, {}, additions);
  withModel.set(use, made);
  return plain(defaults, made);
}

/** The one detector with options of a command: preparing another for each would take longest. */
function plain(defaults: DetectOptions = {}, made: Detector = detector): Detector {
  made.detect('', defaults);
  return {
    ...made,
    detect: (text, options) => made.detect(text, withDefaults(defaults, options)),
    explain: (text, options) => made.explain(text, withDefaults(defaults, options)),
    detectPart: (text, part, options) => made.detectPart(text, part, withDefaults(defaults, options)),
  };
}

function withDefaults(defaults: DetectOptions, given: DetectOptions = {}): DetectOptions {
  const { infotypes = defaults.infotypes, minConfidence = defaults.minConfidence } = given;
  return { ...defaults, ...given, infotypes, minConfidence };
}

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    setImmediate(done);
  }
}

/** Runs a command over the catalogue within this process: what it wrote, and the exit code it asked for. */
export async function run(args: readonly string[], input: string | Buffer | Iterable<string | Buffer> = '') {
  const stdout = new Sink({ highWaterMark: 64 });
  const stderr = new Sink();
  let code: ExitCode = 0;
  const context: CommandContext = {
    catalogue: async () => catalogue,
    version: '0.0.0',
    detector: async (options, additions, use) => {
      if (additions && additions !== noAdditions) return createDetector(catalogue, options, additions);
      return use === 'always' ? tagging(use, options ?? {}) : plain(options);
    },
    sought: async () => catalogue,
    typer: async () => (await loadTextModels()).typer,
    policy: async () => policyWith(),
    accessPolicy: async () => accessWith().policy,
    stdin: Readable.from(typeof input === 'string' || Buffer.isBuffer(input) ? [Buffer.from(input)] : input),
    stdout,
    stderr,
    exitCode: (next) => {
      code = next;
    },
  };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  inspectCommand(program, context);
  infotypesCommand(program, context);
  evalCommand(program, context);
  await program.parseAsync([...args], { from: 'user' });
  return { out: stdout.text, lines: stdout.text.trimEnd().split('\n'), errors: stderr.text, code };
}
