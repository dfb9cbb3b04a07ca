import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../src/config.js';
import { work } from '../src/server/serve.js';
import type { TestServer } from './http.js';

/** A folder of files that a server crawls. */
export interface Share {
  readonly folder: string;
  /** URI of the folder, without a slash at the end. */
  readonly rootUri: string;
  readonly sourceId: string;
  /** Writes files, by their names, and crawls. Null removes one. */
  write(files: Readonly<Record<string, string | null>>): Promise<void>;
  close(): Promise<void>;
}

/** A source `share` over a new folder with these files, crawled to its end by a real worker. */
export async function crawledShare(server: TestServer, files: Readonly<Record<string, string>>): Promise<Share> {
  const folder = await mkdtemp(join(tmpdir(), 'clearmark-share-'));
  const worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  const config = { path: folder };
  const { body: source } = await server.call<{ id: string; rootUri: string }>('POST', '/v1/sources', {
    ...{ name: 'share', connector: 'filesystem', config },
  });
  const share: Share = {
    folder,
    rootUri: source.rootUri,
    sourceId: source.id,
    async write(changed) {
      for (const [name, text] of Object.entries(changed)) {
        await (text === null ? rm(join(folder, name)) : writeFile(join(folder, name), text));
      }
      await crawl(server, source.id);
    },
    async close() {
      await worker.close();
      await rm(folder, { recursive: true });
    },
  };
  await share.write(files);
  return share;
}

async function crawl(server: TestServer, source: string): Promise<void> {
  const { body: started } = await server.call<{ id: string }>('POST', `/v1/sources/${source}/crawls`, {
    mode: 'incremental',
  });
  for (;;) {
    const { body } = await server.call<{ state: string }>('GET', `/v1/crawls/${started.id}`);
    if (body.state === 'succeeded') return;
    if (!['queued', 'running'].includes(body.state)) throw new Error(`the crawl ended as ${body.state}`);
    await sleep(50);
  }
}
