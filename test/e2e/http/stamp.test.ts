import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { pdf } from '../../fixtures/documents.js';
import { prose } from '../../fixtures/prose.js';
import { startTestServer, type TestServer } from '../../http.js';

interface Stamp {
  readonly id: string;
  readonly class: string | null;
  readonly level: string | null;
  readonly rank: number | null;
  readonly categories: readonly string[] | null;
  readonly version: string | null;
  readonly state?: string;
  readonly reason?: string;
  readonly detail?: string;
}
interface Stamps {
  readonly id: string | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly chunks: readonly Stamp[];
}
interface Resource {
  readonly id: string;
  readonly label: { readonly level: string };
  readonly parts: readonly { readonly n: number; readonly place: string; readonly characters: number }[];
  readonly findings: readonly {
    readonly part: number;
    readonly infotype: string;
    readonly start: number;
    readonly end: number;
    readonly label: { readonly level: string; readonly categories: readonly string[] };
  }[];
}

// Assembled, so that no scanner of secrets takes this file for a leak.
const card = ['4111', '1111', '1111', '1111'].join(' ');
const paid = `Please charge card number ${card} for the order.`;
const write = prose(41);
const [clean, secret, wiki] = [write(120), write(90), write(90)];

let server: TestServer;
let folder: string;
let worker: { close(): Promise<void> };
let root: string;
let source: string;

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-stamp-'));
  await writeFile(join(folder, 'orders.txt'), `${clean}\n${paid}\n${clean}`);
  await writeFile(join(folder, 'report.pdf'), await pdf([clean, paid, clean]));
  await writeFile(join(folder, 'wiki.txt'), wiki);
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  const { body } = await server.call<{ id: string; rootUri: string }>('POST', '/v1/sources', {
    name: 'share',
    connector: 'filesystem',
    config: { path: folder },
  });
  root = body.rootUri;
  source = body.id;
  await crawl();
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function crawl(): Promise<void> {
  const { body } = await server.call<{ id: string }>('POST', `/v1/sources/${source}/crawls`, { mode: 'incremental' });
  for (;;) {
    const { state } = (await server.call<{ state: string }>('GET', `/v1/crawls/${body.id}`)).body;
    if (!['queued', 'running'].includes(state)) return;
    await sleep(50);
  }
}

const stamp = async (body: object) => (await server.call<Stamps>('POST', '/v1/labels/stamp', body)).body;
async function resourceOf(name: string): Promise<Resource> {
  const uri = `${root}/${name}`;
  const { labels } = (
    await server.call<{ labels: { id: string }[] }>('POST', '/v1/labels/lookup', { resources: [uri] })
  ).body;
  return (await server.call<Resource>('GET', `/v1/resources/${labels[0]?.id}`)).body;
}
const levels = ({ chunks }: Stamps) => chunks.map(({ level }) => level);

describe('a stamp', () => {
  test('labels each chunk by its own text, on the floor of its document, in order', async () => {
    const answer = await stamp({
      uri: `${root}/orders.txt`,
      chunks: [
        { id: 'a', text: clean },
        { id: 'b', text: paid },
        { id: 'c', text: ' ' },
      ],
    });
    expect(answer.chunks.map(({ id, level, rank }) => [id, level, rank])).toEqual([
      ['a', 'internal', 200],
      ['b', 'confidential', 300],
      // Nothing can be seen of what a blank was cut from.
      ['c', 'confidential', 300],
    ]);
    const [a, b, c] = answer.chunks;
    expect(b?.categories).toEqual(['financial', 'pii']);
    expect(a?.class).toMatch(/^c\d+$/);
    expect([b?.class, b?.version]).toEqual([c?.class, a?.version]);
    expect(a?.class).not.toBe(b?.class);
    expect(a?.version).not.toBeNull();
  });

  test('labels by where a chunk stands just as by its text', async () => {
    const text = `${clean}\n${paid}\n${clean}`;
    const at = text.indexOf(card);
    const spans = [
      { id: 'before', start: 0, end: at - 30 },
      { id: 'around', start: at - 20, end: at + 40 },
      { id: 'first half of it', start: at - 20, end: at + 5 },
      { id: 'after', start: at + 40, end: text.length },
    ];
    const answer = await stamp({ uri: `${root}/orders.txt`, chunks: spans });
    expect(levels(answer)).toEqual(['internal', 'confidential', 'confidential', 'internal']);
    expect(
      (await stamp({ uri: `${root}/orders.txt`, chunks: [{ id: 'x', start: 0, end: text.length + 50 }] })).chunks[0],
    ).toMatchObject({
      class: null,
      reason: 'span-out-of-range',
    });
  });

  test('keeps the clean pages of a document usable', async () => {
    const { parts, label } = await resourceOf('report.pdf');
    expect(label.level).toBe('confidential');
    const pages = parts.filter(({ place }) => place.startsWith('page'));
    const chunks = pages.map(({ n, characters }) => ({ id: `${n}`, part: n, start: 0, end: characters }));
    expect(levels(await stamp({ uri: `${root}/report.pdf`, chunks }))).toEqual([
      'internal',
      'confidential',
      'internal',
    ]);
    const [vague, wrong] = (
      await stamp({
        uri: `${root}/report.pdf`,
        chunks: [
          { id: 'a', start: 0, end: 10 },
          { id: 'b', part: 99, start: 0, end: 10 },
        ],
      })
    ).chunks;
    expect(vague).toMatchObject({ class: null, level: null, rank: null, categories: null, reason: 'part-needed' });
    expect(vague?.detail).toContain('"part"');
    expect(wrong?.reason).toBe('no-such-part');
  });

  test('of what is not known has no class, by name', async () => {
    const answer = await stamp({ uri: 's3://elsewhere/x', chunks: [{ id: 'a', text: 'Soup of the day' }] });
    expect(answer).toMatchObject({ id: null, state: 'unknown' });
    expect(answer.chunks).toMatchObject([
      { id: 'a', class: null, version: null, state: 'unknown', reason: 'no-source' },
    ]);
  });

  test('needs to be told the version of offsets when there are several, and takes the label of that one', async () => {
    const uri = `${root}/orders.txt`;
    const [before] = (await stamp({ uri, chunks: [{ id: 'a', text: clean }] })).chunks;
    await writeFile(join(folder, 'orders.txt'), `${clean}\n${clean}`);
    await crawl();
    const span = { id: 'all', start: 0, end: 2 * clean.length };
    expect((await stamp({ uri, chunks: [span] })).chunks[0]).toMatchObject({ class: null, reason: 'version-needed' });
    expect(levels(await stamp({ uri, version: before?.version, chunks: [span] }))).toEqual(['confidential']);
    expect(levels(await stamp({ uri, chunks: [{ id: 'a', text: clean }] }))).toEqual(['internal']);
  });

  test('is written down before it is answered', async () => {
    await stamp({ uri: `${root}/wiki.txt`, chunks: [{ id: 'a', text: wiki }] });
    const { body } = await server.call<{ items: { kind: string; candidates: unknown }[] }>(
      'GET',
      '/v1/activity?kind=stamp',
    );
    expect(body.items[0]).toMatchObject({ kind: 'stamp', candidates: { permit: 1, redact: 0, deny: 0 } });
  });

  test.each([
    ['neither uri nor id', { chunks: [{ id: 'a', text: 'x' }] }],
    ['both', { uri: 'file:///a', id: 'res_1', chunks: [{ id: 'a', text: 'x' }] }],
    ['no chunk', { uri: 'file:///a', chunks: [] }],
    [
      '1,001 chunks',
      { uri: 'file:///a', chunks: Array.from({ length: 1_001 }, (_, n) => ({ id: `${n}`, text: 'x' })) },
    ],
    ['a chunk of nothing', { uri: 'file:///a', chunks: [{ id: 'a' }] }],
    ['an end before the start', { uri: 'file:///a', chunks: [{ id: 'a', start: 5, end: 5 }] }],
    ['a text and a place', { uri: 'file:///a', chunks: [{ id: 'a', text: 'x', start: 0, end: 1 }] }],
  ])('refuses %s', async (_, body) => {
    const { status, body: problem } = await server.call('POST', '/v1/labels/stamp', body);
    expect([status, problem.code]).toEqual([400, 'invalid_request']);
  });
});

describe('a resource', () => {
  test('shows of each finding the label that it gives', async () => {
    const { findings } = await resourceOf('report.pdf');
    const found = findings.find(({ infotype }) => infotype.includes('card'));
    expect(found?.label).toMatchObject({ level: 'confidential', categories: ['financial', 'pii'] });
  });
});

describe('a retrieval check of a text alone', () => {
  interface Checked {
    readonly decisionId: string;
    readonly results: readonly {
      readonly outcome: string;
      readonly label: { readonly level: string } | null;
      readonly reasons: readonly { readonly code: string; readonly detail: string }[];
    }[];
  }

  test('gives a copied passage the label of the document it is from, and names it to who may have that', async () => {
    await writeFile(join(folder, 'merger.txt'), `${write(50)}\n${secret}\n${write(50)}`);
    await crawl();
    const { id } = await resourceOf('merger.txt');
    const given = { level: 'restricted', categories: ['legal'], reason: 'a merger' };
    expect((await server.call('PUT', `/v1/resources/${id}/label`, given)).status).toBe(200);
    const key = await server.keyWith(['lookup']);
    const candidates = [
      { id: 'copied', text: secret.toLowerCase().replaceAll(' ', '\n') },
      { id: 'harmless', text: wiki },
      { id: 'new', text: write(90) },
      { id: 'gone', uri: 's3://elsewhere/x', text: secret },
    ];
    const { body } = await server.call<Checked>('POST', '/v1/retrieval/check', { candidates }, { key });
    const [copied, harmless, unheard, gone] = body.results;
    expect([copied?.outcome, copied?.label?.level]).toEqual(['deny', 'restricted']);
    const detailIn = (one: Checked['results'][number] | undefined) =>
      one?.reasons.find(({ code }) => code === 'origin-by-fingerprint')?.detail;
    expect(detailIn(copied)).toMatch(/^a document that is not for this reader has \d+ % of it$/);
    const lawyer = { type: 'service', id: 'lawyer' } as const;
    const clearance = { level: 'restricted', categories: ['legal', 'pii', 'financial'] };
    await server.call('POST', '/v1/principals', { ...lawyer, clearance });
    const counsel = await server.keyWith(['lookup'], { principal: lawyer });
    const told = await server.call<Checked>('POST', '/v1/retrieval/check', { candidates }, { key: counsel });
    expect(detailIn(told.body.results[0])).toMatch(new RegExp(`^${id} has \\d+ % of it$`));
    const explained = await server.call('POST', '/v1/retrieval/check', { candidates, explain: true }, { key });
    const decision = await server.call('GET', `/v1/decisions/${body.decisionId}`, undefined, { key });
    const inspected = await server.call('POST', '/v1/inspect', { text: secret }, { key });
    for (const answer of [explained, decision, inspected]) {
      expect(answer.status).toBe(200);
      expect(answer.text).not.toContain(`${id}"`);
      expect(answer.text).not.toContain('merger');
    }
    const seen = await server.call('GET', `/v1/decisions/${body.decisionId}`);
    expect(seen.text).toContain(`${id}"`);
    const mine = await server.call<{ origins: string[] }>('POST', '/v1/inspect', { text: secret }, { key: counsel });
    expect(mine.body.origins).toContain(id);
    expect([harmless?.outcome, unheard?.outcome, gone?.outcome]).toEqual(['permit', 'permit', 'deny']);
    expect(gone?.reasons.map(({ code }) => code)).toEqual(['resource-unknown']);
  });

  test('redacts as it is asked to, with one number for one value in all candidates', async () => {
    const key = await server.keyWith(['lookup']);
    const candidates = [
      { id: 'a', text: paid },
      { id: 'b', text: `Again: credit card ${card.replaceAll(' ', '')}, and credit card 4012 8888 8888 1881.` },
    ];
    const texts = async (redaction?: string) => {
      const body = { candidates, ...(redaction ? { redaction } : {}) };
      const answer = await server.call<{ results: { outcome: string; text?: string }[] }>(
        'POST',
        '/v1/retrieval/check',
        body,
        { key },
      );
      expect(answer.body.results.map(({ outcome }) => outcome)).toEqual(['redact', 'redact']);
      return answer.body.results.map(({ text }) => text);
    };
    const [named = ''] = await texts();
    const tag = /\[[A-Z_]+\]/.exec(named)?.[0].slice(1, -1) ?? '';
    expect(named).toBe(`Please charge card number [${tag}] for the order.`);
    expect(await texts('numbered')).toEqual([
      `Please charge card number [${tag}_1] for the order.`,
      `Again: credit card [${tag}_1], and credit card [${tag}_2].`,
    ]);
    const [alike = '', again = ''] = await texts('format');
    const standIn = /\d{4} \d{4} \d{4} \d{4}/.exec(alike)?.[0] ?? '';
    expect(standIn).not.toBe('');
    expect(standIn).not.toBe(card);
    expect(again).toContain(standIn.replaceAll(' ', ''));
    expect((await server.call('POST', '/v1/retrieval/check', { candidates, redaction: 'none' }, { key })).status).toBe(
      400,
    );
  });
});

describe('inspection', () => {
  test('redacts several texts as one answer, and raises the label of a copied passage', async () => {
    const { body } = await server.call<{
      results: { label: { level: string }; redacted?: string; origins?: string[] }[];
    }>('POST', '/v1/inspect', { texts: [paid, paid, secret, wiki], redaction: 'numbered' });
    const [one, two, copied, plain] = body.results;
    expect(one?.redacted).toMatch(/number \[[A-Z_]+_1\] for/);
    expect(two?.redacted).toBe(one?.redacted);
    const { id } = await resourceOf('merger.txt');
    expect([copied?.label.level, copied?.origins]).toEqual(['restricted', [id]]);
    expect([plain?.label.level, plain?.origins]).toEqual(['internal', undefined]);
  });
});
