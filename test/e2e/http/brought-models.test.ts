import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import type { Problem } from '../../../src/http/problem.js';
import { work } from '../../../src/server/serve.js';
import { crawled, startTestServer, type TestServer } from '../../http.js';
import { peopleAndPlaces, recipes, writeTinyModel } from '../../onnx-model.js';

interface Inspected {
  readonly label: { readonly level: string; readonly categories: readonly string[] };
  readonly documentType?: string;
  readonly findings: readonly { infotype: string; start: number; end: number; source: string; masked: string }[];
}

const policy = {
  version: 1,
  name: 'with models',
  default: { level: 'public' },
  unreadFloor: { level: 'restricted' },
  unknownOriginFloor: { level: 'public' },
  states: { partial: 'permit', 'version-unverified': 'permit' },
  places: [
    { id: 'spells', where: { documentTypes: ['spell'] }, label: { level: 'confidential', categories: ['legal'] } },
  ],
  rules: [
    {
      id: 'names',
      when: { infotypes: ['person/brought-name'], count: 1 },
      label: { level: 'confidential', categories: ['pii'] },
    },
    { id: 'recipes', when: { infotypes: ['custom/recipe'], count: 1 }, label: { level: 'restricted' } },
  ],
};

describe('models that users bring', () => {
  const people = writeTinyModel(peopleAndPlaces);
  const kitchen = writeTinyModel({
    ...recipes,
    labels: ['other', 'recipe', 'spell'],
    words: { ...recipes.words, abracadabra: 'spell' },
    settings: {
      ...recipes.settings,
      labels: {
        recipe: { infotype: 'custom/recipe', title: 'Recipe', categories: ['secret-sauce'] },
        spell: { documentType: 'spell' },
      },
    },
  });
  let server: TestServer;
  let worker: { close(): Promise<void> };
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-brought-'));
    const file = join(folder, 'policy.yaml');
    await writeFile(file, JSON.stringify(policy));
    server = await startTestServer({}, { models: [people, kitchen], labelingPolicyFile: file, tagger: 'off' });
    worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  });
  afterAll(async () => {
    await worker.close();
    await server.close();
    for (const made of [people, kitchen, folder]) await rm(made, { recursive: true, force: true });
  });

  const inspect = async (body: object) => (await server.call<Inspected>('POST', '/v1/inspect', body)).body;

  test('find things in texts of requests, at their places in UTF-16 code units', async () => {
    const text = '👩🏽‍💼 日本: Anna Mu\u0308ller of Berlin.';
    const { findings, label } = await inspect({ text });
    const found = findings.map(({ infotype, start, end, source }) => [infotype, text.slice(start, end), source]);
    expect(found).toEqual([
      ['person/brought-name', 'Anna Mu\u0308ller', 'model'],
      ['location/brought-place', 'Berlin', 'model'],
    ]);
    expect(JSON.stringify(findings)).not.toContain('Anna');
    expect(label).toMatchObject({ level: 'confidential', categories: ['pii'] });
  });

  test('are asked in a request only for what it asks for', async () => {
    const { findings } = await inspect({ text: 'Anna in Berlin', infotypes: ['location/brought-place'] });
    expect(findings.map(({ infotype }) => infotype)).toEqual(['location/brought-place']);
  });

  test('see what reads otherwise than it is written', async () => {
    const { findings } = await inspect({ text: 'An\u00adna Sch\u00admidt of Ber\u00adlin' });
    expect(findings.map(({ infotype }) => infotype)).toContain('person/brought-name');
  });

  test('say what kind of document a text is, and the policy heeds it', async () => {
    const { documentType, label } = await inspect({ text: `abracadabra ${'is what the old man says '.repeat(8)}` });
    expect(documentType).toBe('spell');
    expect(label).toMatchObject({ level: 'confidential', categories: ['legal'] });
  });

  test('count where a text is checked before it is returned', async () => {
    await server.service.principals.create({
      type: 'user',
      id: 'guest',
      clearance: { level: 'internal', categories: [] },
    });
    const key = await server.keyWith(['lookup'], { principal: { type: 'user', id: 'guest' } });
    const candidates = [
      { id: 'a', text: 'Butter and flour, says the book.' },
      { id: 'b', text: 'The weather is fine.' },
    ];
    const { body } = await server.call<{ results: { id: string; outcome: string }[] }>(
      'POST',
      '/v1/retrieval/check',
      { candidates },
      { key },
    );
    expect(body.results.map(({ outcome }) => outcome)).toEqual(['redact', 'permit']);
  });

  test('stand among the infotypes once, each with its categories', async () => {
    const { body } = await server.call<{ items: { id: string; categories: string[] }[] }>('GET', '/v1/infotypes');
    const own = body.items.filter(({ id }) => /brought|recipe/.test(id));
    expect(own.map(({ id }) => id)).toEqual(['custom/recipe', 'location/brought-place', 'person/brought-name']);
    expect(own[0]?.categories).toEqual(['secret-sauce']);
    expect(new Set(body.items.map(({ id }) => id)).size).toBe(body.items.length);
  });

  test('label what is crawled by the rules that name their infotypes and types', async () => {
    const files = await mkdtemp(join(tmpdir(), 'clearmark-brought-files-'));
    await writeFile(join(files, 'cake.txt'), 'Take some flour and some butter.');
    await writeFile(join(files, 'guests.csv'), 'name,town\nAnna Schmidt,Berlin\nnobody,nowhere\n');
    await writeFile(join(files, 'spell.txt'), `abracadabra ${'is what the old man says '.repeat(8)}`);
    await writeFile(join(files, 'weather.txt'), 'It rains in the north.');
    await crawled(server, { name: 'share', connector: 'filesystem', config: { path: files } });
    const { body } = await server.call<{ items: { uri: string; label: { level: string }; id: string }[] }>(
      'GET',
      '/v1/resources',
    );
    const levels = body.items.map(({ uri, label }) => [uri.slice(uri.lastIndexOf('/') + 1), label.level]);
    expect(Object.fromEntries(levels)).toMatchObject({
      'cake.txt': 'restricted',
      'guests.csv': 'confidential',
      'spell.txt': 'confidential',
      'weather.txt': 'public',
    });
    const cake = body.items.find(({ uri }) => uri.endsWith('cake.txt'));
    const { body: detail } = await server.call<{ findings: { infotype: string; source: string }[] }>(
      'GET',
      `/v1/resources/${cake?.id}`,
    );
    expect(detail.findings).toContainEqual(expect.objectContaining({ infotype: 'custom/recipe', source: 'model' }));
    await rm(files, { recursive: true });
  });

  test('leave nothing of a text in the log', () => {
    expect(server.log()).not.toMatch(/Schmidt|abracadabra/);
  });
});

describe('a model that does not get through', () => {
  /** One that takes longer than it may, on any machine: it goes through a long text a few words at a time. */
  const slow = writeTinyModel({
    ...peopleAndPlaces,
    settings: { ...peopleAndPlaces.settings, id: 'slow', millisecondsPerKb: 1, batchSize: 1, maxTokens: 8 },
  });
  let server: TestServer;
  let worker: { close(): Promise<void> };
  let files: string;

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'clearmark-slow-'));
    server = await startTestServer({}, { models: [slow], tagger: 'off' });
    worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  });
  afterAll(async () => {
    await worker.close();
    await server.close();
    for (const made of [slow, files]) await rm(made, { recursive: true, force: true });
  });

  const long = `Anna ${'a '.repeat(500_000)}`;

  test('is a named problem in a request, with what to do, and nothing of the text', async () => {
    const { status, body, text } = await server.call<Problem>('POST', '/v1/inspect', { text: long });
    expect([status, body.code]).toEqual([503, 'model_unread']);
    expect(body.detail).toMatch(/the model slow .* send less text at once, or raise millisecondsPerKb/);
    expect(text).not.toContain('Anna');
    const short = await server.call<Inspected>('POST', '/v1/inspect', { text: 'Anna is here.' });
    expect(short.body.findings).toHaveLength(1);
  });

  test('leaves what is crawled partial with the reason, never clean', async () => {
    await writeFile(join(files, 'long.txt'), long);
    await crawled(server, { name: 'long', connector: 'filesystem', config: { path: files } });
    const { body } = await server.call<{ items: { id: string; flags: string[] }[] }>('GET', '/v1/resources?q=long.txt');
    expect(body.items[0]?.flags).toContain('partial');
    const { text } = await server.call('GET', `/v1/resources/${body.items[0]?.id}`);
    expect(text).toContain('model-budget');
    expect(text).toContain('person/brought-name');
  });
});

test('a model that cannot be used ends the start, and names folder, file, key and remedy', async () => {
  const folder = writeTinyModel(peopleAndPlaces);
  await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label: { 0: 'O', 1: 'B-PER' } }));
  await expect(startTestServer({}, { models: [folder] })).rejects.toThrow(
    `${folder}/clearmark.yaml: the model has no label LOC; config.json names O, PER`,
  );
  await rm(folder, { recursive: true });
});
