import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { crawled, startTestServer, type TestServer } from '../../http.js';

const slovak =
  'Ktoré dieťa by sa to mohlo stať, keď bol už tu a nie je pre nás jasné, že čo má byť podľa toho, ako ale som po tak ' +
  'od pre bol až do konca. Kto to nie je, ten nie je ani tu, ale aj tak má byť.\n';
const english =
  'The parcel for Ada Byron arrived on Monday, and she said that it was not for her but for her brother.\n';

interface Detail {
  readonly id: string;
  readonly uri: string;
  readonly documentType: string | null;
  readonly documentTypeConfidence: number | null;
  readonly notes: readonly { readonly code: string }[];
}

describe('a document in a language that the tagger was not trained on', () => {
  let server: TestServer;
  let folder: string;
  let worker: { close(): Promise<void> };
  let details: Detail[];

  beforeAll(async () => {
    server = await startTestServer();
    folder = await mkdtemp(join(tmpdir(), 'clearmark-limits-'));
    await writeFile(join(folder, 'english.txt'), english.repeat(5));
    await writeFile(join(folder, 'slovak.txt'), slovak.repeat(5));
    worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
    await crawled(server, { name: 'share', connector: 'filesystem', config: { path: folder } });
    const { items } = (await server.call<{ items: Detail[] }>('GET', '/v1/resources')).body;
    details = await Promise.all(
      items.map(async ({ id }) => (await server.call<Detail>('GET', `/v1/resources/${id}`)).body),
    );
  });
  afterAll(async () => {
    await worker.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  const detailOf = (name: string) => details.find(({ uri }) => uri.endsWith(`/${name}`));

  test('is told as such, with what its label rests on', () => {
    expect(detailOf('slovak.txt')?.notes).toMatchObject([{ code: 'language-not-covered' }]);
    expect(detailOf('english.txt')?.notes).toEqual([]);
  });

  test('stands in the coverage report', async () => {
    const { gaps } = (await server.call<{ gaps: object[] }>('GET', '/v1/coverage')).body;
    expect(gaps).toEqual([{ source: 'share', state: 'current', reason: 'language-not-covered', resources: 1 }]);
  });

  test('and any other show how sure their type is, where they have one', () => {
    for (const { documentType, documentTypeConfidence } of details) {
      expect(documentTypeConfidence === null).toBe(documentType === null);
      if (documentTypeConfidence !== null) {
        expect(documentTypeConfidence).toBeGreaterThan(0);
        expect(documentTypeConfidence).toBeLessThanOrEqual(1);
      }
    }
    expect(details.some(({ documentTypeConfidence }) => documentTypeConfidence !== null)).toBe(true);
  });
});
