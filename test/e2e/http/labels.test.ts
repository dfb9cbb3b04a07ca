import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { startTestServer, type TestServer } from '../../http.js';

interface Label {
  readonly level: string;
  readonly categories: readonly string[];
}
interface Labelled {
  readonly id: string;
  readonly uri: string;
  readonly state: string;
  readonly label: Label | null;
  readonly class: string | null;
  readonly version: string | null;
  readonly usable: boolean;
  readonly reason?: string;
}
interface Crawl {
  readonly id: string;
  readonly state: string;
  readonly found: number;
  readonly read: number;
}
interface Source {
  readonly id: string;
  readonly rootUri: string;
}

// Assembled, so that no scanner of secrets takes this file for a leak.
const card = ['4111', '1111', '1111', '1111'].join(' ');
const ssn = ['536', '22', '8145'].join('-');
const planted = `Patient file. Social security number ${ssn}, social security number ${ssn}. Card number ${card}.`;

let server: TestServer;
let folder: string;
let worker: { close(): Promise<void> };
let source: Source;

beforeAll(async () => {
  server = await startTestServer();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-http-'));
  await writeFile(join(folder, 'menu.txt'), 'Soup of the day, bread, and salad.\n');
  await writeFile(join(folder, 'patient.txt'), `${planted}\n`);
  await writeFile(join(folder, 'page.html'), `<!doctype html><p>Hello</p><p style="color:#fff">${planted}</p>`);
  worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
  source = (
    await server.call<Source>('POST', '/v1/sources', {
      name: 'share',
      connector: 'filesystem',
      config: { path: folder },
      aliases: ['/mnt/share'],
    })
  ).body;
  await crawl();
});
afterAll(async () => {
  await worker.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function crawl(): Promise<Crawl> {
  const started = await server.call<Crawl>('POST', `/v1/sources/${source.id}/crawls`, { mode: 'incremental' });
  expect(started.status).toBe(202);
  for (;;) {
    const { body } = await server.call<Crawl>('GET', `/v1/crawls/${started.body.id}`);
    if (!['queued', 'running'].includes(body.state)) return body;
    await sleep(50);
  }
}

const lookUp = async (resources: readonly unknown[], but: object = {}) =>
  (await server.call<{ labels: Labelled[] }>('POST', '/v1/labels/lookup', { resources, ...but })).body.labels;
const idOf = async (name: string) => (await lookUp([`${source.rootUri}/${name}`]))[0]?.id ?? '';

describe('look-up', () => {
  test('answers in order, one for one, by URI, alias, path and id, and says why there is no label', async () => {
    const id = await idOf('menu.txt');
    const labels = await lookUp([
      `${source.rootUri}/patient.txt`,
      '/mnt/share/menu.txt',
      { source: 'share', path: 'menu.txt' },
      { source: source.id, path: '/menu.txt' },
      { id },
      `${source.rootUri}/not-there.txt`,
      's3://elsewhere/x',
      'not a uri',
      { source: 'no such source', path: 'menu.txt' },
    ]);
    expect(labels.map((l) => [l.usable, l.state])).toEqual([
      [true, 'current'],
      [true, 'current'],
      [true, 'current'],
      [true, 'current'],
      [true, 'current'],
      [false, 'unlabeled'],
      [false, 'unknown'],
      [false, 'unknown'],
      [false, 'unknown'],
    ]);
    expect(labels.slice(6).map((l) => l.reason)).toEqual(['no-source', 'not-a-uri', 'no-source']);
    expect(labels.slice(1, 5).map((l) => l.id)).toEqual([id, id, id, id]);
    expect(labels[0]?.label?.level).toMatch(/confidential|restricted/);
    expect(labels[0]?.class).not.toBe(labels[1]?.class);
  });

  test('judges the version that the reader holds', async () => {
    const uri = `${source.rootUri}/menu.txt`;
    const [now] = await lookUp([uri]);
    const [held, other] = await lookUp([
      { uri, version: now?.version },
      { uri, contentHash: `sha256:${'0'.repeat(64)}` },
    ]);
    expect(held?.usable).toBe(true);
    expect([other?.usable, other?.reason]).toEqual([false, 'version-mismatch']);
  });

  test('takes an age and refuses what is no duration', async () => {
    expect((await lookUp([`${source.rootUri}/menu.txt`], { maxLabelAge: 'PT0S' }))[0]?.usable).toBe(false);
    expect((await lookUp([`${source.rootUri}/menu.txt`], { maxLabelAge: 'PT24H' }))[0]?.usable).toBe(true);
    const { body } = await server.call('POST', '/v1/labels/lookup', { resources: ['file:///a'], maxLabelAge: '24h' });
    expect(body.errors[0]).toEqual({
      field: 'maxLabelAge',
      detail: 'give a duration in ISO 8601, such as PT24H or P7D',
    });
  });
});

describe('the change feed', () => {
  interface Changes {
    readonly changes: readonly Labelled[];
    readonly next: string;
  }

  test('goes on from the snapshot', async () => {
    const { body } = await server.call<{ labels: Labelled[]; next: null; changesAfter: string }>(
      'GET',
      '/v1/labels/snapshot',
    );
    expect(body.labels.map((l) => l.uri).sort()).toEqual(
      ['menu.txt', 'page.html', 'patient.txt'].map((name) => `${source.rootUri}/${name}`),
    );
    expect(body.next).toBeNull();
    const after = await server.call<Changes>('GET', `/v1/labels/changes?after=${body.changesAfter}`);
    expect(after.body.changes).toEqual([]);
    expect(after.body.next).toBe(body.changesAfter);
  });

  test('waits for what comes, and streams it', async () => {
    const { next } = (await server.call<Changes>('GET', '/v1/labels/changes?limit=1000')).body;
    const poll = server.call<Changes>('GET', `/v1/labels/changes?after=${next}&wait=30`);
    const response = await fetch(`${server.url}/v1/labels/changes?after=${next}`, {
      headers: { authorization: `Bearer ${server.adminKey}`, accept: 'text/event-stream' },
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const id = await idOf('menu.txt');
    await server.call('PUT', `/v1/resources/${id}/label`, { level: 'restricted' });
    expect((await poll).body.changes.map((c) => [c.id, c.label?.level])).toEqual([[id, 'restricted']]);
    let events = '';
    for await (const chunk of response.body ?? []) {
      events += Buffer.from(chunk).toString();
      if (events.includes('data:')) break;
    }
    const [, data = ''] = /^data: (.*)$/m.exec(events) ?? [];
    expect(JSON.parse(data)).toEqual((await poll).body);
    expect(events).toContain(`id: ${(await poll).body.next}\n`);
    await server.call('DELETE', `/v1/resources/${id}/label`);
  });

  test('tells a stream whose key was revoked nothing more', async () => {
    const key = await server.keyWith(['lookup']);
    const { next } = (await server.call<Changes>('GET', '/v1/labels/changes?limit=1000')).body;
    const response = await fetch(`${server.url}/v1/labels/changes?after=${next}`, {
      headers: { authorization: `Bearer ${key}`, accept: 'text/event-stream' },
    });
    await server.call('DELETE', `/v1/keys/${key.split('_')[1]}`);
    const id = await idOf('menu.txt');
    await server.call('PUT', `/v1/resources/${id}/label`, { level: 'restricted' });
    expect(await response.text()).not.toContain('data:');
    await server.call('DELETE', `/v1/resources/${id}/label`);
  });

  test('refuses cursors that are not its own, also of a stream', async () => {
    for (const headers of [{}, { accept: 'text/event-stream' }]) {
      const { status, body } = await server.call('GET', '/v1/labels/changes?after=zzz', undefined, { headers });
      expect([status, body.code]).toEqual([400, 'cursor_invalid']);
    }
  });
});

describe('resources', () => {
  test('are listed, narrowed and paged', async () => {
    const list = async (query: string) =>
      (await server.call<{ items: Labelled[]; next: string | null }>('GET', `/v1/resources${query}`)).body;
    expect((await list('?q=PATIENT')).items.map((r) => r.uri)).toEqual([`${source.rootUri}/patient.txt`]);
    expect((await list('?source=share&state=current')).items).toHaveLength(3);
    expect((await list(`?source=${source.id}`)).items).toHaveLength((await list('?source=share')).items.length);
    const first = await list('?limit=1');
    const second = await list(`?limit=2&cursor=${first.next}`);
    expect([first.items.length, second.items.length, second.next]).toEqual([1, 2, null]);
    const { status, body } = await server.call('GET', '/v1/resources?level=secret');
    expect([status, body.code, body.errors[0]?.field]).toEqual([422, 'unknown_label', 'level']);
  });

  test('show findings by their length and never a value', async () => {
    const { body, text } = await server.call<{ findings: { masked: string; start: number; end: number }[] }>(
      'GET',
      `/v1/resources/${await idOf('patient.txt')}`,
    );
    expect(body.findings.length).toBeGreaterThan(0);
    expect(body.findings.every((f) => f.masked === '*'.repeat(f.end - f.start))).toBe(true);
    expect(text).not.toContain(ssn);
    expect(text).not.toContain(card);
  });

  test('say which part of theirs nobody sees, and on which line a finding stands', async () => {
    interface Shown {
      readonly parts: readonly { readonly place: string; readonly hidden: boolean }[];
      readonly findings: readonly { readonly part: number; readonly at: string | null }[];
    }
    const shown = async (name: string) => (await server.call<Shown>('GET', `/v1/resources/${await idOf(name)}`)).body;
    const page = await shown('page.html');
    expect(page.parts.map(({ place, hidden }) => [place, hidden])).toEqual([
      ['body', false],
      ['hidden text', true],
    ]);
    expect(page.findings.every(({ part }) => part === 1)).toBe(true);
    expect(new Set((await shown('patient.txt')).findings.map(({ at }) => at))).toEqual(new Set(['line 1']));
  });

  test('are lowered by hand only with a reason, and go back to automatic', async () => {
    interface Detail {
      readonly label: Label;
      readonly history: readonly {
        readonly kind: string;
        readonly who: string | null;
        readonly reason: string | null;
      }[];
    }
    const path = `/v1/resources/${await idOf('patient.txt')}/label`;
    const refused = await server.call('PUT', path, { level: 'public' });
    expect([refused.status, refused.body.code]).toEqual([422, 'reason_required']);
    const lowered = await server.call<Detail>('PUT', path, { level: 'public', reason: 'A made-up patient' });
    expect(lowered.body.label.level).toBe('public');
    expect(lowered.body.history[0]).toMatchObject({
      kind: 'manual',
      who: 'service:admin',
      reason: 'A made-up patient',
    });
    const back = await server.call<Detail>('DELETE', path);
    expect(back.body.label.level).not.toBe('public');
    const past = await server.call('PUT', path, { level: 'restricted', expiresAt: '2020-01-01T00:00:00Z' });
    expect([past.status, past.body.code]).toEqual([400, 'invalid_request']);
    const unknown = await server.call('PUT', path, { level: 'secret' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown_label']);
  });
});

describe('inspection', () => {
  test('finds, masks and redacts; lists get lists', async () => {
    interface Inspected {
      readonly label: Label;
      readonly findings: { infotype: string; masked: string; start: number; end: number }[];
      readonly redacted?: string;
    }
    const one = await server.call<Inspected>('POST', '/v1/inspect', { text: planted, redact: true });
    expect(one.body.findings.map((f) => f.infotype)).toContain('identity/us-ssn');
    expect(one.text).not.toContain(ssn);
    const many = await server.call<{ results: Inspected[] }>('POST', '/v1/inspect', { texts: ['🙂 hello', planted] });
    expect(many.body.results.map((r) => r.findings.length > 0)).toEqual([false, true]);
    expect(many.text).not.toContain(ssn);
  });

  test('takes one text or several, and infotypes that there are', async () => {
    const fields = async (body: object) =>
      (await server.call('POST', '/v1/inspect', body)).body.errors.map((e) => [e.field, e.detail]);
    expect(await fields({})).toEqual([['body', 'give either text or texts']]);
    expect(await fields({ text: 'a', texts: ['b'] })).toEqual([['body', 'give either text or texts']]);
    expect(await fields({ text: 'a', infotypes: ['identity/us-ssn', 'identity/nothing'] })).toEqual([
      ['infotypes.1', 'there is no such infotype; GET /v1/infotypes lists them'],
    ]);
  });
});

describe('a retrieval check', () => {
  interface Checked {
    readonly decisionId: string;
    readonly results: { id: string; outcome: string; text?: string }[];
    readonly answer: { outcome: string };
  }
  const checkAs = async (key: string, candidates: readonly object[]) =>
    (await server.call<Checked>('POST', '/v1/retrieval/check', { candidates }, { key })).body;

  test('is not talked into more by a blank text, nor by leaving the URI of a known resource out', async () => {
    const key = await server.keyWith(['lookup']);
    const uri = `${source.rootUri}/patient.txt`;
    const id = await idOf('patient.txt');
    const path = `/v1/resources/${id}/label`;
    await server.call('PUT', path, { level: 'restricted', reason: 'Not for everybody' });
    const { results } = await checkAs(key, [
      { id: 'blank', uri, text: '' },
      { id: 'white', uri, text: ' \n' },
      { id, text: 'A harmless line' },
    ]);
    await server.call('DELETE', path);
    expect(results.map((r) => r.outcome)).toEqual(['deny', 'deny', 'deny']);
    const again = await checkAs(key, [{ id: 'blank', uri, text: '' }]);
    expect(again.results[0]).not.toHaveProperty('text');
  });

  test('gives no value back that it has taken out, however often and in whatever form it stands there', async () => {
    const key = await server.keyWith(['lookup']);
    const forms = [ssn, ssn.replaceAll('-', ''), ssn.replaceAll('-', ' ')];
    const text = `SSN: ${forms[0]}. ${'Nothing of note stands in between. '.repeat(12)}${forms[1]}; ${forms[2]} end`;
    const { results } = await checkAs(key, [{ id: 'chunk', uri: `${source.rootUri}/menu.txt`, text }]);
    expect(results[0]?.outcome).toBe('redact');
    for (const form of forms) expect(results[0]?.text).not.toContain(form);
  });

  test('keeps nothing of a URI that is none', async () => {
    const key = await server.keyWith(['lookup']);
    const { decisionId } = await checkAs(key, [{ id: 'chunk', uri: `see ${ssn}` }]);
    expect((await server.call('GET', `/v1/decisions/${decisionId}`, undefined, { key })).text).not.toContain(ssn);
  });

  test('permits, redacts and denies for whom the key may speak, and is written down', async () => {
    await server.call('POST', '/v1/principals', {
      type: 'user',
      id: 'ann@example.com',
      clearance: { level: 'internal' },
    });
    await server.call('POST', '/v1/principals', {
      type: 'service',
      id: 'rag',
      clearance: { level: 'restricted', categories: ['pii', 'financial', 'health', 'hr'] },
    });
    const key = await server.keyWith(['lookup'], {
      principal: { type: 'service', id: 'rag' },
      speaksFor: [{ type: 'user', id: '*@example.com' }],
    });
    const check = (but: object = {}) =>
      server.call<Checked>(
        'POST',
        '/v1/retrieval/check',
        {
          subject: { type: 'user', id: 'ann@example.com' },
          candidates: [
            { id: 'soup', uri: `${source.rootUri}/menu.txt`, text: 'Soup of the day' },
            { id: 'chunk', uri: `${source.rootUri}/menu.txt`, text: `Her social security number is ${ssn}.` },
            { id: 'file', uri: `${source.rootUri}/patient.txt` },
            { id: 'nowhere', uri: 's3://elsewhere/x' },
          ],
          ...but,
        },
        { key },
      );
    const { body, text } = await check();
    expect(body.results.map((r) => [r.id, r.outcome])).toEqual([
      ['soup', 'permit'],
      ['chunk', 'redact'],
      ['file', 'deny'],
      ['nowhere', 'deny'],
    ]);
    expect(body.results[1]?.text).toContain('Her social security number is');
    expect(text).not.toContain(ssn);
    const decision = await server.call<{ decision: unknown }>('GET', `/v1/decisions/${body.decisionId}`, undefined, {
      key,
    });
    expect(JSON.stringify(decision.body)).toContain('ann@example.com');
    expect(decision.text).not.toContain(ssn);
    const others = await server.keyWith(['lookup']);
    const hidden = await server.call('GET', `/v1/decisions/${body.decisionId}`, undefined, { key: others });
    expect([hidden.status, hidden.body.code]).toEqual([404, 'not_found']);
    const notListed = await check({ subject: { type: 'user', id: 'bob@elsewhere.org' } });
    expect([notListed.status, notListed.text]).toEqual([403, expect.stringContaining('subject_not_allowed')]);
    const unknown = await check({ subject: { type: 'user', id: 'nobody@example.com' } });
    expect([unknown.status, unknown.text]).toEqual([403, expect.stringContaining('subject_unknown')]);
  });
});

describe('sources and crawls', () => {
  test('a source is tested, scheduled, changed and read without its credentials', async () => {
    const sight = await server.call<{ resources: number }>('POST', `/v1/sources/${source.id}/test`);
    expect(sight.body.resources).toBe(3);
    const schedule = { cron: '0 2 * * *', timezone: 'Europe/Berlin' };
    const set = await server.call<{ nextRuns: string[] }>('PUT', `/v1/sources/${source.id}/schedule`, schedule);
    expect(set.body.nextRuns).toHaveLength(5);
    const wrong = await server.call('PUT', `/v1/sources/${source.id}/schedule`, { cron: 'daily', timezone: 'Mars' });
    expect([wrong.status, ...wrong.body.errors.map((e) => e.field)]).toEqual([400, 'timezone', 'cron']);
    expect((await server.call('DELETE', `/v1/sources/${source.id}/schedule`)).status).toBe(204);
    expect((await server.call('GET', `/v1/sources/${source.id}/schedule`)).body.code).toBe('not_found');
    const password = `hunter-${2}-planted`;
    const url = `postgres://app:${password}@127.0.0.1:1/none`;
    const made = await server.call<Source>('POST', '/v1/sources', {
      name: 'db',
      connector: 'postgres',
      config: { url },
    });
    expect(made.status).toBe(201);
    expect(made.text).not.toContain(password);
    const unreachable = await server.call('POST', `/v1/sources/${made.body.id}/test`);
    expect([unreachable.status, unreachable.body.code]).toEqual([422, 'source_unreachable']);
    expect(unreachable.text + server.log()).not.toContain(password);
    const renamed = await server.call<{ name: string }>('PATCH', `/v1/sources/${made.body.id}`, { name: 'database' });
    expect(renamed.body.name).toBe('database');
    expect((await server.call('DELETE', `/v1/sources/${made.body.id}`)).status).toBe(204);
  });

  test('what is wrong with a source is said by field', async () => {
    const create = async (body: object) => {
      const answer = await server.call('POST', '/v1/sources', body);
      return [answer.status, ...answer.body.errors.map((e) => e.field)];
    };
    expect(await create({ name: 'x', connector: 'ftp', config: {} })).toEqual([400, 'connector']);
    expect(await create({ name: 'x', connector: 'filesystem', config: {} })).toEqual([400, 'config.path']);
    expect(await create({ name: 'share', connector: 'filesystem', config: { path: folder } })).toEqual([409, 'name']);
    expect(
      await create({ name: 'y', connector: 'filesystem', config: { path: folder }, default: { level: 'secret' } }),
    ).toEqual([422, 'default.level']);
  });

  test('crawls are listed newest first, and end states are conflicts', async () => {
    const { id } = await crawl();
    const { body } = await server.call<{ items: Crawl[]; next: string | null }>('GET', '/v1/crawls?limit=1');
    expect(body.items.map((c) => c.id)).toEqual([id]);
    expect(body.next).not.toBeNull();
    for (const action of ['cancel', 'pause', 'resume']) {
      const answer = await server.call('POST', `/v1/crawls/${id}/${action}`);
      expect([action, answer.status, answer.body.code]).toEqual([action, 409, 'conflict']);
    }
    expect((await server.call<{ items: [] }>('GET', `/v1/crawls/${id}/unread`)).body.items).toEqual([]);
    expect((await server.call('GET', '/v1/crawls/nothing')).body.code).toBe('not_found');
  });
});

describe('coverage, taxonomy, catalogue', () => {
  test('coverage counts, also as CSV', async () => {
    const { body } = await server.call<{ groups: { key: string; resources: number; current: number }[] }>(
      'GET',
      '/v1/coverage?by=source',
    );
    expect(body.groups.find((g) => g.key === 'share')).toMatchObject({ resources: 3, current: 3 });
    const csv = await server.call('GET', '/v1/coverage?by=state', undefined, { headers: { accept: 'text/csv' } });
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.text).toMatch(
      /^state,resources,bytes,current,stale,partial,failed,unlabeled\r\ncurrent,3,\d+,3,0,0,0,0\r\n$/,
    );
    expect((await server.call('GET', '/v1/coverage?by=colour')).body.errors[0]?.field).toBe('by');
  });

  test('the taxonomy and the catalogue are there', async () => {
    const taxonomy = await server.call<{ levels: { id: string }[] }>('GET', '/v1/taxonomy');
    expect(taxonomy.body.levels.map((l) => l.id)).toEqual(['public', 'internal', 'confidential', 'restricted']);
    const infotypes = await server.call<{ items: { id: string }[] }>('GET', '/v1/infotypes');
    expect(infotypes.body.items.map((i) => i.id)).toContain('identity/us-ssn');
  });
});

test('nothing planted is in the log, and no metric names it', async () => {
  const { text } = await server.call('GET', '/metrics');
  for (const value of [ssn, card, 'ann@example.com']) {
    expect(server.log()).not.toContain(value);
    expect(text).not.toContain(value);
  }
});
