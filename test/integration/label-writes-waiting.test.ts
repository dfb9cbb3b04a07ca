import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnrecoverableError } from 'bullmq';
import { startCrawl } from '../../src/app/crawls.js';
import { overrideLabel } from '../../src/app/override-label.js';
import { createSource } from '../../src/app/sources.js';
import { requestWrite } from '../../src/app/write-label.js';
import { openBullWorker } from '../../src/jobs/backend.js';
import { resourceId } from '../../src/store/lookup.js';
import { ended, openCrawler } from '../crawler.js';
import { docx } from '../fixtures/documents.js';
import { createMigratedDatabase } from '../postgres.js';

test('a write that a worker gave up which knew nothing of such jobs is put into the queue again', async () => {
  const database = await createMigratedDatabase();
  const crawler = await openCrawler({ databaseUrl: database.url });
  const old = openBullWorker(
    { databaseUrl: database.url, redisUrl: undefined },
    'scan',
    async () => {
      throw new UnrecoverableError('unknown-job');
    },
    1,
  );
  const gaveUp = new Promise((resolve) => old.once('failed', resolve));
  try {
    void old.run();
    await crawler.queue.writeLabel(1);
    await gaveUp;
    await old.close();
    await crawler.queue.writeLabel(1);
    expect((await crawler.queue.counts()).scan).toMatchObject({ waiting: 1, failed: 0 });
  } finally {
    await old.close();
    await crawler.close();
    await database.drop();
  }
});

test('a label that a person set is not written once its time is over, before that is put into force', async () => {
  const database = await createMigratedDatabase();
  const crawler = await openCrawler({ databaseUrl: database.url });
  const folder = await mkdtemp(join(tmpdir(), 'clearmark-expired-'));
  const worker = await crawler.work();
  try {
    await writeFile(join(folder, 'a.docx'), await docx([`Her SSN is 536-90-${4399}.`]));
    const config = { name: 'share', connector: 'filesystem', config: { path: folder } };
    const source = await createSource(crawler.deps, config);
    await ended(crawler, (await startCrawl(crawler.deps, source.id, 'full', 'test')).id);
    // Nobody is left who would put it into force.
    await worker.close();
    const { rows } = await crawler.database.query<{ id: number }>("SELECT id FROM resource WHERE kind = 'document'");
    const number = rows[0]?.id ?? 0;
    await overrideLabel(crawler.deps, 'ann', resourceId(number), { level: 'public', reason: 'for now' });
    await crawler.database.query("UPDATE resource SET manual_until = now() - interval '1 second' WHERE id = $1", [
      number,
    ]);
    await expect(requestWrite(crawler.deps, 'ann', resourceId(number), { remove: false })).rejects.toMatchObject({
      code: 'not_writable',
      message: expect.stringContaining('its label was changed meanwhile; ask again'),
    });
  } finally {
    await worker.close();
    await crawler.close();
    await database.drop();
    await rm(folder, { recursive: true });
  }
});
