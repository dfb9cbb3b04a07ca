import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { startTestServer, type TestServer } from '../../http.js';
import { shippedDocument } from '../../policy.js';

// What is trained on, found, and said, in one story: each test goes on from the one before.

const ships = ['Aurora', 'Bellona', 'Cygnet', 'Dorado', 'Ereba', 'Fulmar', 'Gannet', 'Halcyon', 'Ibis', 'Jaeger'];
const harbours = ['Rotterdam', 'Valparaiso', 'Zanzibar', 'Trondheim', 'Marseille', 'Genoa', 'Busan', 'Cork', 'Izmir'];
const at = (list: readonly string[], n: number) => list[n % list.length] ?? '';

/** Words that stand nowhere but in samples and documents: nothing that is kept may hold them. */
const telling = ['quarterdeck', 'bosunwhistle', 'foretopmast', 'marmalade', 'cucumbersoup', 'pumpernickel'];

const manifest = (n: number) =>
  `Cargo manifest of the ${at(ships, n)}\nHarbour: ${at(harbours, n)}\nContainers on the quarterdeck: ${3 * n}, sealed\nMaster and bosunwhistle officer sign here; foretopmast inspected, voyage ${n}`;
const menu = (n: number) =>
  `Menu of the ${at(harbours, n)} canteen\nToday: cucumbersoup with pumpernickel\nDessert: marmalade pudding ${n}\nGuests from the ${at(ships, n)} are welcome, table ${n}`;
/** A menu on board, which reads like a manifest in part. */
const galley = `Galley of the Aurora\nHarbour: Rotterdam\nContainers of cucumbersoup: 3, sealed, for the bosunwhistle officer\nForetopmast watch eats first, voyage 4`;

const texts = (make: (n: number) => string, from: number, count: number) =>
  Array.from({ length: count }, (_, n) => make(from + n));
const positive = texts(manifest, 0, 24);
const negative = texts(menu, 0, 24);

interface Training {
  readonly version: number;
  readonly state: string;
  readonly samples: { readonly positives: number; readonly negatives: number };
  readonly fromFeedback: number;
  readonly crossValidated: { readonly precision: number; readonly recall: number };
  readonly warnings: readonly { readonly code: string }[];
  readonly comparison: Comparison | null;
}
interface Comparison {
  readonly against: number;
  readonly stored: { readonly of: number; readonly lost: number };
  readonly texts: readonly { readonly changes: boolean }[];
}
interface Found {
  readonly findings: readonly { readonly infotype: string; readonly start: number; readonly end: number }[];
}

let server: TestServer;
let folder: string;
let worker: { close(): Promise<void> };
let source: string;
const logged: string[] = [];
const answers: string[] = [];

const call = async <Body = { code: string; errors: { field: string; detail: string }[] }>(
  method: string,
  path: string,
  body?: unknown,
  options?: Parameters<TestServer['call']>[3],
) => {
  const answer = await server.call<Body>(method, path, body, options);
  // A check gives back the text that was sent along.
  if (path !== '/v1/retrieval/check') answers.push(answer.text);
  return answer;
};

async function crawl(): Promise<void> {
  const { body } = await call<{ id: string }>('POST', `/v1/sources/${source}/crawls`, { mode: 'full' });
  for (let state = ''; state !== 'succeeded'; await sleep(50)) {
    state = (await call<{ state: string }>('GET', `/v1/crawls/${body.id}`)).body.state;
    if (state === 'failed') throw new Error('the crawl failed');
  }
}

async function resource(name: string): Promise<string> {
  const { body } = await call<{ items: { id: string }[] }>('GET', `/v1/resources?q=${name}`);
  return body.items[0]?.id ?? '';
}

const infotypesIn = async (text: string) =>
  (await call<Found>('POST', '/v1/inspect', { text })).body.findings.map(({ infotype }) => infotype);

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-classifiers-'));
  await writeFile(join(folder, 'cargo.txt'), manifest(40));
  await writeFile(join(folder, 'canteen.txt'), menu(40));
  await writeFile(join(folder, 'galley.txt'), galley);
  const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), logger);
  const made = await call<{ id: string }>('POST', '/v1/sources', {
    ...{ name: 'share', connector: 'filesystem', config: { path: folder } },
  });
  source = made.body.id;
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await rm(folder, { recursive: true });
});

describe('a classifier that users train', () => {
  test('is refused where nothing can be learnt, each problem with its field and its remedy', async () => {
    const refused = async (body: object) => {
      const { status, body: problem } = await call('POST', '/v1/classifiers', { name: 'manifests', ...body });
      return [status, problem.code, ...problem.errors.map(({ field, detail }) => `${field}: ${detail}`)];
    };
    expect(await refused({ positive })).toEqual([
      ...[422, 'samples_invalid'],
      'negative: there are none; give at least 8 texts as they stand beside it where it is looked for, and are not to be found',
    ]);
    expect((await refused({ positive, negative: texts(menu, 0, 3) })).join()).toContain('there are 3 that differ');
    expect((await refused({ positive, negative: positive })).join()).toContain('positive.0 = negative.0');
    expect((await refused({ positive: [...positive, ' \n'], negative })).join()).toContain(
      'positive.24: there is no word',
    );
    const table = `body,kind\n${positive.map((text) => JSON.stringify(text)).join(',manifest\n')},manifest\n`;
    expect((await refused({ table })).join()).toContain('textColumn: the first line has no column of this name');
    expect((await refused({ table, textColumn: 'body', labelColumn: 'kind' })).join()).toContain('positiveLabels');
    expect((await refused({ positive, table }))[1]).toBe('invalid_request');
    expect(await refused({})).toContain('samples_invalid');
  });

  test('is trained from samples, says how well it does, and is a draft', async () => {
    const { status, body } = await call<{ infotype: string; published: null; training: Training }>(
      ...(['POST', '/v1/classifiers'] as const),
      { name: 'manifests', title: 'Cargo manifests', categories: ['legal'], positive, negative },
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ infotype: 'custom/manifests', published: null });
    expect(body.training).toMatchObject({ version: 1, state: 'draft', samples: { positives: 24, negatives: 24 } });
    expect(body.training.crossValidated.precision).toBeGreaterThan(0.9);
    expect(body.training.warnings.map(({ code }) => code)).toContain('few');
    expect(await infotypesIn(manifest(50))).not.toContain('custom/manifests');
    expect((await call('POST', '/v1/classifiers', { name: 'manifests', positive, negative })).body.code).toBe(
      'conflict',
    );
  });

  test('is trained from a table with a column of labels, too', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = [
      ...positive.map((t) => `${quoted(t)},cargo`),
      ...negative.map((t, n) => `${quoted(t)},food-${n % 2}`),
    ];
    const body = { name: 'by-table', table: `body,kind\n${rows.join('\n')}`, textColumn: 'body', labelColumn: 'kind' };
    const trained = await call<{ training: Training }>('POST', '/v1/classifiers', {
      ...body,
      positiveLabels: ['cargo'],
    });
    expect(trained.body.training.samples).toMatchObject({ positives: 24, negatives: 24 });
    expect((await call('DELETE', '/v1/classifiers/by-table')).status).toBe(204);
    expect((await call('GET', '/v1/classifiers/by-table')).status).toBe(404);
  });

  test('is found in requests once it is published, over the whole of a text', async () => {
    const published = await call<Training>('POST', '/v1/classifiers/manifests/versions/1/publish', {
      reason: 'agreed',
    });
    expect(published.body.state).toBe('published');
    const text = manifest(50);
    const { body } = await call<Found>('POST', '/v1/inspect', { text });
    // What else is found in it stands between.
    expect(body.findings.at(0)).toMatchObject({ infotype: 'custom/manifests', start: 0, source: 'model' });
    expect(body.findings.at(-1)).toMatchObject({ infotype: 'custom/manifests', end: text.length });
    expect(await infotypesIn(menu(50))).not.toContain('custom/manifests');
    const { body: shown } = await call<{ kind: string }>('GET', '/v1/infotypes/custom%2Fmanifests');
    expect(shown.kind).toBe('trained-classifier');
    expect((await call('DELETE', '/v1/infotypes/custom%2Fmanifests')).body.code).toBe('conflict');
    expect((await call('DELETE', '/v1/classifiers/manifests')).body.code).toBe('conflict');
  });

  test('gives documents that it finds the label that the policy names for its infotype', async () => {
    const rules = [
      ...(shippedDocument.rules ?? []),
      {
        id: 'manifests',
        when: { infotypes: ['custom/manifests'], count: 1 },
        label: { level: 'restricted', categories: ['legal'] },
      },
    ];
    const { body } = await call<{ version: number }>('POST', '/v1/policies/labeling', {
      document: { ...shippedDocument, rules },
    });
    expect((await call('POST', `/v1/policies/labeling/${body.version}/activate`)).status).toBe(202);
    await crawl();
    const { body: found } = await call<{ items: { uri: string; label: object }[] }>(
      ...(['GET', '/v1/resources?infotype=custom%2Fmanifests'] as const),
    );
    expect(found.items.map(({ uri }) => uri.split('/').at(-1)).sort()).toEqual(['cargo.txt', 'galley.txt']);
    expect(found.items[0]?.label).toMatchObject({ level: 'restricted', categories: ['legal'] });
    const candidates = [{ id: '1', text: manifest(51) }];
    const checked = await call<{ results: { label: { level: string } }[] }>('POST', '/v1/retrieval/check', {
      candidates,
    });
    expect(checked.body.results[0]?.label.level).toBe('restricted');
  });

  test('is told what is wrong by reviewers, and shows what that would change before it is in force', async () => {
    const id = await resource('galley');
    const feedback = { infotype: 'custom/manifests', verdict: 'wrong' };
    const said = await call<{ hasFeatures: boolean; who: string }>('POST', `/v1/resources/${id}/feedback`, feedback);
    expect(said.body).toMatchObject({ hasFeatures: true, verdict: 'wrong' });
    await call('POST', `/v1/resources/${await resource('cargo')}/feedback`, { ...feedback, verdict: 'right' });
    const counted = await call<{ items: object[] }>('GET', '/v1/feedback/infotypes');
    expect(counted.body.items).toEqual([
      { infotype: 'custom/manifests', right: 1, wrong: 1, disputed: 0, precision: 0.5 },
    ]);
    const more = texts((n) => `${galley}\nWeek ${n}: marmalade on ${at(harbours, n)} bread`, 0, 8);
    const trained = await call<Training>('POST', '/v1/classifiers/manifests/versions', { negative: more });
    expect(trained.body).toMatchObject({ version: 2, state: 'draft', fromFeedback: 2 });
    expect(trained.body.comparison).toMatchObject({ against: 1, stored: { of: 2, gained: 0, lost: 1 } });
    expect(await infotypesIn(galley)).toContain('custom/manifests');
  });

  test('compares two versions on texts that are given, and keeps nothing of them', async () => {
    const { body } = await call<Comparison>('POST', '/v1/classifiers/manifests/versions/2/compare', {
      texts: [galley, manifest(60), menu(60)],
    });
    expect(body.texts.map(({ changes }) => changes)).toEqual([true, false, false]);
  });

  test('is another version once that is published, and the one before when it is rolled back', async () => {
    await call('POST', '/v1/classifiers/manifests/versions/2/publish', { threshold: 0.6 });
    expect(await infotypesIn(galley)).not.toContain('custom/manifests');
    await crawl();
    const found = await call<{ items: object[] }>('GET', '/v1/resources?infotype=custom%2Fmanifests');
    expect(found.body.items).toHaveLength(1);
    const back = await call<Training>('POST', '/v1/classifiers/manifests/versions/2/rollback');
    expect(back.body).toMatchObject({ version: 1, state: 'published' });
    expect(await infotypesIn(galley)).toContain('custom/manifests');
    const { body } = await call<{ trainings: Training[]; history: { event: string; version: number; who: string }[] }>(
      ...(['GET', '/v1/classifiers/manifests'] as const),
    );
    expect(body.trainings.map(({ version, state }) => [version, state])).toEqual([
      [2, 'retired'],
      [1, 'published'],
    ]);
    expect(body.history.map(({ event, version }) => [event, version])).toEqual([
      ['rolled-back', 1],
      ['published', 2],
      ['trained', 2],
      ['published', 1],
      ['trained', 1],
    ]);
  });

  test('learns a text that is given on the other side as it is given now', async () => {
    const trained = await call<Training>('POST', '/v1/classifiers/manifests/versions', {
      ...{ negative: [positive[0]], from: 1, feedback: false },
    });
    expect(trained.body).toMatchObject({ version: 3, samples: { positives: 23, negatives: 25 }, fromFeedback: 0 });
    expect((await call('DELETE', '/v1/classifiers/manifests/versions/3')).status).toBe(204);
  });

  test('counts feedback on what patterns find, and keeps no features of that', async () => {
    await writeFile(join(folder, 'mail.txt'), 'Write to ann.miller@example.com or to bob@example.com about the menu.');
    await crawl();
    const id = await resource('mail.txt');
    const asked = { infotype: 'contact/email', verdict: 'right' };
    const { body } = await call<{ findings: { infotype: string; start: number }[] }>('GET', `/v1/resources/${id}`);
    const mail = body.findings.filter(({ infotype }) => infotype === asked.infotype);
    expect(mail).toHaveLength(2);
    expect((await call('POST', `/v1/resources/${id}/feedback`, asked)).body).toMatchObject({
      code: 'conflict',
      errors: [{ field: 'start' }],
    });
    const said = await call<{ hasFeatures: boolean }>('POST', `/v1/resources/${id}/feedback`, {
      ...asked,
      start: mail[0]?.start,
    });
    expect(said.body.hasFeatures).toBe(false);
    expect((await call('POST', `/v1/resources/${id}/feedback`, { ...asked, infotype: 'custom/none' })).status).toBe(
      404,
    );
  });

  test('is for compliance to train and to publish, and for others not', async () => {
    const operator = await server.keyWith(['operator']);
    const auditor = await server.keyWith(['auditor']);
    for (const key of [operator, auditor]) {
      const publish = await call('POST', '/v1/classifiers/manifests/versions/2/publish', {}, { key });
      expect(publish.status).toBe(403);
      expect((await call('POST', '/v1/classifiers', { name: 'x', positive, negative }, { key })).status).toBe(403);
    }
    expect((await call('GET', '/v1/classifiers/manifests', undefined, { key: auditor })).status).toBe(200);
    expect((await call('GET', '/v1/classifiers/manifests', undefined, { key: operator })).status).toBe(403);
  });

  test('is looked for no more once it is retired', async () => {
    const { body } = await call<{ published: null }>('POST', '/v1/classifiers/manifests/retire', {
      reason: 'not needed',
    });
    expect(body.published).toBeNull();
    expect(await infotypesIn(manifest(50))).not.toContain('custom/manifests');
    expect((await call('POST', '/v1/classifiers/manifests/retire')).body.code).toBe('conflict');
  });

  test('keeps no word of any sample or document: not in a table, a file, a log or an answer', async () => {
    const kept = [
      ...(await dump(server.databaseUrl)),
      ...(await files(server.dataDir)),
      ...logged,
      ...answers,
      server.log(),
    ];
    const all = kept.join('\n').toLowerCase();
    expect(all).toContain('custom/manifests');
    expect(telling.filter((word) => all.includes(word))).toEqual([]);
    expect([...ships, ...harbours].filter((word) => all.includes(word.toLowerCase()))).toEqual([]);
  });
});

/** Every row of every table as text; bytes both as hexadecimal and as they read. */
async function dump(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
       WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['public.classifier_sample', 'public.finding_feedback', 'public.part_features']),
    );
    const lines: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM ${name}`);
      for (const row of rows) {
        for (const value of Object.values(row)) {
          lines.push(Buffer.isBuffer(value) ? value.toString('latin1') : (JSON.stringify(value) ?? ''));
        }
      }
    }
    return lines;
  } finally {
    await client.end();
  }
}

async function files(of: string): Promise<string[]> {
  const names = await readdir(of, { recursive: true, withFileTypes: true });
  const found = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(found.map((path) => readFile(path, 'latin1')));
}
