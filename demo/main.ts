import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.js';
import { removeEmbeddedPostgres } from '../src/embedded-postgres.js';
import { projectFile } from '../src/project.js';
import { type Running, serve } from '../src/server/serve.js';
import { Api } from './api.js';
import { showCoverage } from './coverage.js';
import { connectSource, crawl } from './crawl.js';
import { createSampleDatabase } from './database.js';
import { writeEstate } from './estate.js';
import { Printer } from './print.js';
import { askAsPipeline } from './questions.js';

const usage = `npm run demo                  start the service, crawl a sample estate, ask the API; stay up
npm run demo -- --exit        the same, and leave
npm run demo -- --reset       throw the demo's data away first
npm run demo -- --port 8080   listen there instead of on 7400`;

/** The reader in whose name the demo's pipeline asks; cleared for what is internal, and no category. */
const reader = 'ann@example.com';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      exit: { type: 'boolean' },
      reset: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      port: { type: 'string' },
    },
  });
  const printer = new Printer();
  if (values.help) {
    printer.line(usage);
    return;
  }
  const folder = fileURLToPath(projectFile('.clearmark/demo'));
  const dataDir = `${folder}/data`;
  if (values.reset) {
    await removeEmbeddedPostgres(dataDir);
    await rm(folder, { recursive: true, force: true });
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  printer.line('Clearmark demo: a sample company, crawled, labelled and asked about');
  const estate = await writeEstate(`${folder}/estate`);
  printer.line(`  ${printer.style('✓', 'green')} ${estate.length} sample documents under .clearmark/demo/estate`);
  const config = readConfig({
    CLEARMARK_DATA_DIR: dataDir,
    CLEARMARK_LOG_LEVEL: 'error',
    CLEARMARK_PORT: values.port ?? process.env.CLEARMARK_PORT ?? (values.exit ? '0' : '7400'),
    REDIS_URL: process.env.REDIS_URL,
  });
  const running = await serve(config);
  try {
    await run(running, `${folder}/estate`, estate, printer);
    if (!values.exit) await stayUp(running, printer);
  } finally {
    await running.stop();
  }
}

async function run(
  running: Running,
  folder: string,
  estate: Awaited<ReturnType<typeof writeEstate>>,
  printer: Printer,
): Promise<void> {
  printer.line(`  ${printer.style('✓', 'green')} Clearmark on an embedded Postgres, listening on ${running.url}`);
  const sample = await createSampleDatabase(running.databaseUrl);
  printer.line(
    `  ${printer.style('✓', 'green')} sample database with ${new Set(sample.columns.map((c) => c.table)).size} tables`,
  );
  const keys = await demoKeys(running);
  const admin = new Api(running.url, keys.admin);
  printer.heading('Crawls');
  const files = await connectSource(admin, { name: 'estate', connector: 'filesystem', config: { path: folder } });
  const tables = await connectSource(admin, { name: 'sample-db', connector: 'postgres', config: { url: sample.url } });
  await crawl(admin, files, printer);
  await crawl(admin, tables, printer);
  await showCoverage(admin, printer);
  await askAsPipeline(new Api(running.url, keys.pipeline), estate, reader, printer);
  printer.line();
  printer.line(`Try it yourself, as the pipeline or as an administrator (the keys hold for a day):`);
  printer.line(`  curl -s ${running.url}/v1/inspect -H 'Authorization: Bearer ${keys.pipeline}' \\`);
  printer.line(`    -H 'Content-Type: application/json' -d '{"text":"Call me at +1 212 555 0123"}'`);
  printer.line(`  export CLEARMARK_URL=${running.url} CLEARMARK_KEY=${keys.admin}; ./clearmark source list`);
}

/** Keys for the demo: an administrator's, and a pipeline's that may speak for the reader. */
async function demoKeys({ service }: Running): Promise<{ admin: string; pipeline: string }> {
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const ensure = async (type: 'user' | 'service', id: string, level: string, categories: readonly string[]) => {
    const clearance = { level, categories };
    await service.principals.create({ type, id, clearance }).catch((error: { code?: string }) => {
      if (error.code !== 'conflict') throw error;
    });
  };
  const all = service.taxonomy().categories.map((category) => category.id);
  await ensure('service', 'demo-admin', 'restricted', all);
  await ensure('service', 'rag-pipeline', 'restricted', all);
  await ensure('user', reader, 'internal', []);
  const admin = await service.keys.create({
    name: 'demo',
    principal: { type: 'service', id: 'demo-admin' },
    roles: ['admin'],
    expiresAt,
  });
  const pipeline = await service.keys.create({
    name: 'demo',
    principal: { type: 'service', id: 'rag-pipeline' },
    roles: ['lookup', 'auditor'],
    speaksFor: [{ type: 'user', id: '*@example.com' }],
    expiresAt,
  });
  return { admin: admin.key, pipeline: pipeline.key };
}

async function stayUp(running: Running, printer: Printer): Promise<void> {
  printer.line();
  printer.line(`Clearmark stays up on ${running.url} (API reference: ${running.url}/docs). Ctrl-C ends it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`demo: ${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = 1;
}
