import { ensureAdminKey } from '../app/keys.js';
import { type Config, ConfigError } from '../config.js';
import type { OcrSettings } from '../extract/ocr.js';
import { startHttp } from '../http/server.js';
import { startWorker } from '../jobs/worker.js';
import { release } from '../project.js';
import { defaultJobs, scanBudget } from '../scan/memory-plan.js';
import { findOcr, OcrUnavailable } from '../scan/ocr.js';
import { createScanner } from '../scan/scanner.js';
import { createService, type Service } from '../service.js';
import { migrate } from '../store/migrations.js';
import { type Backing, openBacking } from './backing.js';
import { importConfigured } from './directory.js';
import { createLogger, type Logger, workerLog } from './log.js';

/** A service that runs in this process. */
export interface Running {
  /** Where the API listens. */
  readonly url: string;
  readonly service: Service;
  readonly databaseUrl: string;
  readonly embedded: boolean;
  /** The first administrator's key, at the first start only: it is shown once. */
  readonly adminKey: string | null;
  stop(): Promise<void>;
}

/** What was started, to be stopped in the opposite order; a start that fails half way stops what it had started. */
class Started {
  readonly #stops: (() => Promise<unknown>)[] = [];

  add<T>(what: T, stop: (what: T) => Promise<unknown>): T {
    this.#stops.push(() => stop(what));
    return what;
  }

  async stop(): Promise<void> {
    for (const stop of this.#stops.splice(0).reverse()) await stop();
  }
}

/** Starts API, scheduler and workers in one process, on an embedded Postgres unless another is configured. */
export async function serve(config: Config, log: (message: string) => void = () => undefined): Promise<Running> {
  const logger = createLogger(config.logLevel);
  // Before anything starts: the administrator's key is shown by a start that succeeds, and only once.
  await openOcr(config);
  const started = new Started();
  try {
    const backing = started.add(await openBacking(config, log), (b) => b.stop());
    const service = started.add(await startService(backing, logger), (s) => s.close());
    const adminKey = await ensureAdminKey(service.access);
    if (config.directoryFile !== undefined) await importConfigured(service.access, config.directoryFile);
    const options = {
      host: config.host,
      port: config.port,
      logger,
      version: release,
      rateLimit: config.rateLimit,
      publicUrl: config.publicUrl,
    };
    started.add(await work(service, config, logger), (w) => w.close());
    const http = started.add(await startHttp(service, options).catch(sayWhyNotListening), (h) => h.close());
    const { databaseUrl } = backing.service;
    return { url: http.url, service, databaseUrl, embedded: backing.embedded, adminKey, stop: () => started.stop() };
  } catch (error) {
    await started.stop();
    throw error;
  }
}

const listenProblems: Readonly<Record<string, string>> = {
  EADDRINUSE: 'CLEARMARK_PORT: another program listens on this port; stop it, or choose another (0 takes any free one)',
  EACCES: 'CLEARMARK_PORT: this user may not listen on this port; use one above 1023',
  EADDRNOTAVAIL: 'CLEARMARK_HOST: this machine has no such address',
  ENOTFOUND: 'CLEARMARK_HOST: there is no host of this name',
};

/** @throws {ConfigError} when the address cannot be listened on; anything else as it is */
function sayWhyNotListening(error: NodeJS.ErrnoException): never {
  const problem = listenProblems[error.code ?? ''];
  throw problem === undefined ? error : new ConfigError([problem]);
}

/** What reads words in pictures, where that is switched on. @throws {ConfigError} when it is and cannot be done */
async function openOcr({ ocrLanguages }: Config): Promise<OcrSettings | undefined> {
  try {
    return ocrLanguages === undefined ? undefined : await findOcr(ocrLanguages, process.env.PATH);
  } catch (error) {
    throw error instanceof OcrUnavailable ? new ConfigError([`CLEARMARK_OCR: ${error.message}`]) : error;
  }
}

/** Migrates the database and builds the service on it. */
export async function startService(backing: Backing, logger: Logger): Promise<Service> {
  await migrate(backing.service.databaseUrl);
  const service = await createService(backing.service);
  if (service.policyNotice !== null) logger.warn(service.policyNotice);
  return service;
}

/** Starts what reads documents: the queue's workers and their child processes. */
export async function work(service: Service, config: Config, logger: Logger): Promise<{ close(): Promise<void> }> {
  const jobs = config.workers ?? defaultJobs();
  const ocr = await openOcr(config);
  const budget = scanBudget(jobs, ocr !== undefined);
  const scanner = createScanner({ jobs, budget, ocr, models: service.broughtModels });
  const worker = await startWorker({
    place: service.place,
    queue: service.deps.queue,
    deps: { ...service.deps, scanner },
    // One more than there are children: while one slice is being written, another keeps the children busy.
    concurrency: jobs + 1,
    log: workerLog(logger),
  });
  return {
    async close() {
      await worker.close();
      await scanner.close();
    },
  };
}
