import { Command, CommanderError } from 'commander';
import { benchmarks } from '../bench/benchmarks.js';
import { CustomFileError } from './app/local-custom.js';
import { CaseFileError } from './app/policy-cases.js';
import { loadCatalogue } from './catalogue.js';
import { accessCommand } from './cli/access.js';
import { agentCommand } from './cli/agent.js';
import { benchCommand } from './cli/bench.js';
import { type CommandContext, type ExitCode, type ServerContext, UsageError } from './cli/context.js';
import { crawlCommand } from './cli/crawl.js';
import { evalCommand } from './cli/eval.js';
import { infotypeCommand } from './cli/infotype.js';
import { infotypesCommand } from './cli/infotypes.js';
import { inspectCommand } from './cli/inspect.js';
import { keyCommand } from './cli/key.js';
import { labelCommand } from './cli/label.js';
import { logCommand } from './cli/log.js';
import { policyCommand } from './cli/policy.js';
import { principalCommand } from './cli/principal.js';
import { reconcileCommand } from './cli/reconcile.js';
import { scanCommand } from './cli/scan.js';
import { scheduleCommand } from './cli/schedule.js';
import { serverCommands } from './cli/serve.js';
import { sourceCommand } from './cli/source.js';
import { OutputClosedError } from './cli/terminal.js';
import { ConfigError } from './config.js';
import { AccessPolicyError, loadCedar, parseAccessPolicy } from './decide/access-policy.js';
import { createDetector, UnknownInfotypeError, versionOf } from './detect/detector.js';
import { type Additions, joinedAdditions, noAdditions } from './detect/recogniser.js';
import { EmbeddedPostgresError } from './embedded/process.js';
import { defaultTaxonomy } from './label/label.js';
import { PolicyError } from './label/policy.js';
import { ModelFolderError } from './models/onnx/folder.js';
import { ModelUnreadError } from './models/onnx/recogniser.js';
import { readAccessFile, readPolicyFile } from './policy-file.js';
import { release } from './project.js';
import { type ModelUse, withTagger } from './scan/with-tagger.js';
import { taggerWeights } from './tagger-weights.js';
import { loadTextModels } from './text-models.js';

const { stdin, stdout, stderr } = process;

const catalogue = once(loadCatalogue);
const models = once(loadTextModels);

/** Additions with what the models that come with the program find. */
async function withOwnModels(additions: Additions, use: ModelUse | undefined): Promise<Additions> {
  const own = joinedAdditions(additions, (await models()).additions);
  return use ? withTagger(own, (await catalogue()).infotypes, taggerWeights, use) : own;
}

const context: CommandContext = {
  version: release,
  catalogue,
  detector: async (options, additions = noAdditions, use = undefined) =>
    createDetector(await catalogue(), options, await withOwnModels(additions, use)),
  sought: async (use) => {
    const [known, additions] = await Promise.all([catalogue(), withOwnModels(noAdditions, use)]);
    const added = additions.recognisers.flatMap(({ infotypes }) => infotypes);
    return { infotypes: [...known.infotypes, ...added], version: versionOf(known, additions) };
  },
  typer: async () => (await models()).typer,
  policy: (file, taxonomy = defaultTaxonomy) => readPolicyFile(file, taxonomy),
  accessPolicy: async (file, taxonomy = defaultTaxonomy) =>
    parseAccessPolicy(await loadCedar(), await readAccessFile(file), taxonomy),
  stdin,
  stdout,
  stderr,
  exitCode,
};

/** Loaded when they are needed: a scan should not wait for a web framework. */
const server: ServerContext = {
  serve: async () => (await import('./server/commands.js')).serveUntilTold(),
  work: async () => (await import('./server/commands.js')).workUntilTold(),
  migrate: async (check) => {
    if (await (await import('./server/commands.js')).migrateDatabase(check)) exitCode(1);
  },
  simulateStored: async (url, file) => (await import('./server/simulate-stored.js')).simulateStored(url, file),
  verifyLog: async (kept) => (await import('./server/commands.js')).verifyDecisions(kept),
};

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}

/** Severity: 2 (wrong usage) before 3 (left unread) before 1 (a check failed). */
function exitCode(code: ExitCode): void {
  const order = [0, 1, 3, 2];
  if (order.indexOf(code) > order.indexOf(Number(process.exitCode ?? 0))) process.exitCode = code;
}

/** Errors whose message is for the user, and holds nothing of what was read. */
const wrongUsage = [
  UsageError,
  UnknownInfotypeError,
  ConfigError,
  PolicyError,
  AccessPolicyError,
  CaseFileError,
  CustomFileError,
  EmbeddedPostgresError,
  ModelFolderError,
  ModelUnreadError,
];

function report(error: unknown): void {
  if (error instanceof OutputClosedError) return;
  if (error instanceof CommanderError) {
    // commander has printed help, version or the problem already.
    if (error.exitCode !== 0) exitCode(2);
    return;
  }
  if (wrongUsage.some((type) => error instanceof type)) {
    stderr.write(`clearmark: ${(error as Error).message}\n`);
    exitCode(2);
    return;
  }
  const { name, code, stack = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : { name: 'error' };
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  // The message of an error that nobody foresaw may quote what was read: its kind and its place have to do.
  stderr.write(`clearmark: failed unexpectedly (${code ?? name})\n${frames.join('\n')}\n`);
  exitCode(1);
}

const program = new Command('clearmark')
  .description('Finds sensitive content in documents and tables, labels it, and says who may have it.')
  .version(release)
  .exitOverride()
  .showSuggestionAfterError();
program.hook('preSubcommand', (_, command) => void command.exitOverride());
scanCommand(program, context);
inspectCommand(program, context);
labelCommand(program, context);
infotypesCommand(program, context);
serverCommands(program, server);
logCommand(program, { ...context, env: process.env }, server);
for (const command of [
  infotypeCommand,
  sourceCommand,
  crawlCommand,
  scheduleCommand,
  principalCommand,
  agentCommand,
  keyCommand,
  reconcileCommand,
]) {
  command(program, { ...context, env: process.env });
}
policyCommand(program, { ...context, env: process.env, simulateStored: server.simulateStored });
accessCommand(program, { ...context, env: process.env });
evalCommand(program, context);
benchCommand(program, context, benchmarks(context));

// What nobody awaited ends here as well: Node itself would print the error with its message.
process.on('uncaughtException', (error) => {
  report(error);
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  report(error);
}
