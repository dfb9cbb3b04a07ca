import { LabelsAtHand } from '../../src/app/labels-at-hand.js';
import { answerEach, type LookUpDependencies, type LookUpRequest, lookUp } from '../../src/app/look-up.js';
import type { Rules } from '../../src/app/rules.js';
import { writeLookUpAtHand } from '../../src/app/write-look-up.js';
import { readLookUpBody } from '../../src/http/lookup-route.js';
import { NamesInBody } from '../../src/http/names-in-body.js';
import { defaultTaxonomy } from '../../src/label/label.js';
import type { PolicyDocument } from '../../src/label/policy.js';
import { isPlainUri } from '../../src/sources/uri.js';
import { type Follower, openFollower } from '../../src/store/label-index/follower.js';
import { LabelIndex } from '../../src/store/label-index/label-index.js';
import { digest } from '../../src/store/listing.js';
import { label, policyWith } from '../policy.js';
import { openTestStore, type TestStore } from '../store.js';
import { compareChecks } from './compare-checks.js';

// Whatever memory answers must be what the database answers, for every estate, question, rule and moment.

const start = new Date('2026-06-01T12:00:00Z').getTime();
const second = 1_000;
const day = 86_400_000;

let store: TestStore;
let follower: Follower;
let remembering: LookUpDependencies;
let reading: LookUpDependencies;
let now = start;
let rules: { -readonly [K in keyof Rules]: Rules[K] };
let random: () => number;
let inBytesAnswered = 0;
let checkedInBytes = 0;

const below = (limit: number) => Math.floor(random() * limit);
const oneOf = <T>(...choices: readonly [T, ...T[]]): T => choices[below(choices.length)] as T;
const seldom = <T>(rare: T, usual: T): T => (below(5) === 0 ? rare : usual);
/** A moment near one at which something ends, or long before. */
const near = (moment: number) =>
  new Date(moment + oneOf(-40 * day, -day, -second, -500, 0, 1, 700, second, 20 * second));

beforeEach(async () => {
  let state = 11;
  random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  now = start;
  inBytesAnswered = 0;
  checkedInBytes = 0;
  store = await openTestStore();
  await store.database.query(
    `INSERT INTO source (name, connector, config, root_uri, aliases)
     VALUES ('other', 'filesystem', '{}', 'file:///srv/a', '[{"from":"/mnt/share","to":"file:///srv"}]')`,
  );
  rules = { taxonomy: defaultTaxonomy, policy: policyWith(), rulebook: rulebook(), classes: store.classes };
  const index = new LabelIndex({
    classes: store.classes,
    now: () => new Date(now),
    keepVersions: () => rules.policy.keepVersions,
    isCanonical: isPlainUri,
  });
  follower = openFollower({ databaseUrl: store.url, index, bound: 60_000 });
  const feed = { ...follower, overdue: (id: number) => index.overdue(id) };
  reading = { database: store.database, rules, clock: () => new Date(now) };
  remembering = { ...reading, atHand: new LabelsAtHand(feed, rules) };
});
afterEach(async () => {
  await follower.close();
  await store.close();
});

function rulebook(): Rules['rulebook'] {
  const since = near(start - 7 * day);
  return { policyVersion: store.rulebook.policyVersion, catalogueVersion: oneOf('sha256:c1', 'sha256:c2'), since };
}

const names = ['a', 'b', 'a%20b', 'caf%C3%A9', 'x.zip!/in.txt', 'x.zip!/in.txt#2', 'deep/er/and/deeper', 'A'];
const uriOf = (i: number) => `file:///srv/${oneOf('a', 'b', 'c')}/${names[i % names.length]}${seldom('', `-${i}`)}`;

async function randomClass(): Promise<number> {
  const level = oneOf('public', 'internal', 'confidential', 'restricted');
  return store.classes.idOf(label(level, ...oneOf<string[]>([], [], ['pii'], ['pii', 'health'], ['financial'])));
}
const maybeClass = async () => seldom<number | null>(await randomClass(), null);

async function addResource(i: number): Promise<number> {
  const uri = seldom(`s3://bucket/k-${i}?v=${oneOf('1', 'é', '"')}`, uriOf(i));
  const { rows } = await store.database.query<{ id: number }>(
    `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state)
     VALUES ((SELECT id FROM source WHERE name = $1), $2, $3, $4, $5, 'document', 'unlabeled') RETURNING id`,
    [oneOf('share', 'other'), `k${i}`, digest(`k${i}`), uri, digest(uri)],
  );
  return rows[0]?.id ?? 0;
}

async function addVersions(resource: number): Promise<void> {
  const count = oneOf(0, 1, 1, 1, 1, 2, 3, 5);
  for (let i = 0; i < count; i++) {
    const superseded = i === 0 ? seldom<Date | null>(near(now), null) : near(now - rules.policy.keepVersions);
    const { rows } = await store.database.query<{ id: number }>(
      `INSERT INTO version (resource_id, content_hash, token, etag, size, modified_at, media_type, floor_class,
         content_class, class_id, flags, catalogue_version, policy_version, superseded_at)
       VALUES ($1, $2, $3, $4, 1, $5, 'text/plain', $6, $7, $6, $8, $9, $10, $11)
       ON CONFLICT (resource_id, content_hash) DO UPDATE SET floor_class = EXCLUDED.floor_class,
         content_class = EXCLUDED.content_class, flags = EXCLUDED.flags, superseded_at = EXCLUDED.superseded_at,
         catalogue_version = EXCLUDED.catalogue_version
       RETURNING id`,
      [
        resource,
        hashOf(i),
        below(25) === 0 ? `odd ${resource} ${i}` : tokenOf(resource, i),
        `e${i}`,
        near(now),
        await randomClass(),
        await randomClass(),
        oneOf<string[]>([], [], ['partial'], ['sampled'], ['partial', 'sampled']),
        seldom('sha256:c2', 'sha256:c1'),
        store.rulebook.policyVersion,
        superseded,
      ],
    );
    if (i === 0)
      await store.database.query('UPDATE resource SET version_id = $2 WHERE id = $1', [resource, rows[0]?.id]);
  }
}

const hashOf = (i: number) => `sha256:${String(i).repeat(64)}`;
const tokenOf = (resource: number, i: number) => `${resource}_${i}-tokentokentoken`.slice(0, 16);

async function change(resource: number): Promise<void> {
  const manual = await maybeClass();
  await store.database.query(
    `UPDATE resource SET state = $2, reason = $3, verified_at = $4, propagated_class = $5, manual_class = $6,
       manual_until = $7, manual_content_class = $8 WHERE id = $1`,
    [
      resource,
      oneOf('current', 'current', 'current', 'stale', 'failed', 'unlabeled', 'deleted'),
      seldom<string | null>(oneOf('encrypted', 'ocr-off', ''), null),
      seldom<Date | null>(null, near(now)),
      await maybeClass(),
      manual,
      manual === null ? null : seldom<Date | null>(null, near(now)),
      manual === null ? null : await randomClass(),
    ],
  );
}

/** Statements that crawls make besides: all is confirmed, sources are renamed, removed. */
async function changeAtLarge(): Promise<void> {
  const statement = oneOf(
    'UPDATE resource SET verified_at = now() WHERE id % 3 = 0',
    "UPDATE resource SET verified_at = '2026-05-31T12:00:00.1239Z' WHERE id % 2 = 0",
    "UPDATE version SET superseded_at = '2026-05-31' WHERE id % 7 = 0 AND superseded_at IS NULL",
    `UPDATE source SET aliases = '[{"from":"/mnt/b","to":"file:///srv/b"},{"from":"file:///srv/c","to":"file:///srv/a"}]'
     WHERE name = 'other'`,
    "UPDATE source SET root_uri = 'file:///srv/b' WHERE name = 'other'",
    'DELETE FROM resource WHERE id % 11 = 0',
    "UPDATE resource SET state = 'deleted' WHERE id % 5 = 0",
  );
  await store.database.query(statement);
}

function questions(resources: readonly { id: number; uri: string }[]): LookUpRequest[] {
  const evidence = (id: number): object =>
    oneOf<object>(
      {},
      {},
      { version: tokenOf(id, 0) },
      { version: tokenOf(id, 1) },
      { version: `odd ${id} 0` },
      {
        version: 'none',
      },
      { contentHash: hashOf(below(3)) },
      { etag: 'e0', version: tokenOf(id, 0) },
      { lastModified: new Date(now) },
    );
  const known = resources.flatMap(({ id, uri }) => [
    { uri, ...evidence(id) },
    { uri: uri.replace('file:///srv', oneOf('/mnt/share', '/srv', 'FILE:///srv/x/..', 'file:///srv')) },
    { id: `res_${id}`, ...evidence(id) },
  ]);
  const strange = ['', 'file:///srv/none', 's3://nobody/x', 'no uri', 'file:///%zz', '/srv/a/', 'file:///srv/é'];
  const other = [{ id: 'res_999999999' }, { id: 'x' }, { source: 'share', path: '/k3' }, { source: 'none', path: 'k' }];
  return [...known, ...strange.map((uri) => ({ uri })), ...other];
}

/** What is answered to the bytes of a request; null where that is left to others. */
function inBytes(named: LookUpRequest, maxLabelAge: number | undefined): unknown {
  const body = readLookUpBody(Buffer.from(JSON.stringify({ resources: [named] })), new NamesInBody());
  const written = body && writeLookUpAtHand(remembering, body.names, maxLabelAge, (size) => Buffer.alloc(size));
  return written && JSON.parse(written.buffer.toString('utf8', 0, written.length));
}

async function compare(): Promise<{ asked: number; slow: number }> {
  const { rows } = await store.database.query<{ id: number; uri: string }>('SELECT id, uri FROM resource ORDER BY id');
  const requests = questions(rows);
  await follower.caughtUp();
  const maxLabelAge = oneOf(undefined, undefined, 0, day, 1_500);
  const remembered = await lookUp(remembering, requests, maxLabelAge);
  const read = await lookUp(reading, requests, maxLabelAge);
  const both = requests.map((request, i) => [request, remembered.labels[i]]);
  expect(both).toEqual(requests.map((request, i) => [request, read.labels[i]]));
  for (const [i, { uri, version }] of requests.entries()) {
    const written = uri === undefined ? null : inBytes({ uri, version }, maxLabelAge);
    if (written === null) continue;
    const { contentHash, etag, lastModified } = requests[i] ?? {};
    if (contentHash ?? etag ?? lastModified) continue;
    inBytesAnswered++;
    expect(written).toEqual({ labels: [read.labels[i]], policyVersion: read.policyVersion });
  }
  for (let at = 0; at < requests.length; at += 9) {
    checkedInBytes += await compareChecks({ remembering, reading }, requests.slice(at, at + 3), maxLabelAge);
  }
  const uris = rows.map(({ uri }) => uri);
  const slow = await answerEach(remembering, uris, maxLabelAge, { known: () => undefined, other: () => undefined });
  return { asked: uris.length, slow };
}

describe('labels in memory', () => {
  test.each([0, 1])('answer what the database answers, whatever happens to an estate (%i)', async (round) => {
    for (let i = 0; i < round * 97; i++) random();
    for (let i = 0; i < 60; i++) {
      const id = await addResource(i);
      await addVersions(id);
      await change(id);
    }
    follower.start();
    const shares: number[] = [];
    for (let step = 0; step < 25; step++) {
      const { asked, slow } = await compare();
      shares.push(slow / asked);
      const { rows } = await store.database.query<{ id: number }>('SELECT id FROM resource ORDER BY id');
      for (let i = 0; i < 5; i++) {
        const id = rows[below(rows.length)]?.id ?? 0;
        await (oneOf('versions', 'change') === 'versions' ? addVersions(id) : change(id));
      }
      const added = await addResource(1_000 + step);
      await addVersions(added);
      await changeAtLarge();
      now += oneOf(0, 1, second, 30 * second, day);
      if (below(4) === 0) rules.rulebook = rulebook();
      if (below(4) === 0) rules.policy = policyWith(oneOf<Partial<PolicyDocument>>({}, ...policies));
    }
    // Most of them are answered from memory, or this would prove nothing.
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeLessThan(0.5);
    expect(inBytesAnswered).toBeGreaterThan(500);
    expect(checkedInBytes).toBeGreaterThan(60);
  });
});

const policies: Partial<PolicyDocument>[] = [
  { keepVersions: 'P1D' },
  { keepVersions: 'PT0S' },
  { maxLabelAge: 'P1D' },
  { unreadFloor: { level: 'restricted', categories: ['legal'] } },
  { outdatedGrace: 'PT0S' },
];
