import {
  countFeedback,
  feedbackSamples,
  findingsAt,
  insertFeedback,
  listFeedback,
} from '../../../src/store/feedback.js';
import { featuresOfFound } from '../../../src/store/part-features.js';
import { recordScans } from '../../../src/store/scans.js';
import { label } from '../../policy.js';
import { openTestStore, type TestStore } from '../../store.js';

let store: TestStore;
let resource: number;
const keyId = 'key 1';
const infotype = 'custom/minutes';
const packed = (n: number) => Uint8Array.from([n, 0, 1, 0]);

async function scanned(contentHash: string, features: Uint8Array): Promise<void> {
  const crawlId = await store.newCrawl();
  const { rulebook, classes, database } = store;
  const finding = { infotype, start: 0, end: 90, confidence: 0.9, validated: false, source: 'model' };
  const part = { kind: 'body', place: 'text', status: 'read', characters: 90 } as const;
  const version = {
    ...{ contentHash, size: 90, mediaType: 'text/plain', flags: [], rules: [] },
    parts: [{ ...part, findings: [finding], features: { keyId, packed: features } }],
    counts: [{ infotype, count: 1, mediumCount: 1, highCount: 1, distinct: 1, maxConfidence: 0.9 }],
    floor: label('internal'),
    content: label('internal'),
  };
  const context = { ...rulebook, classes, crawlId, scannedWith: 'test' };
  const scan = { outcome: 'labelled', version, evidence: null, modifiedAt: null } as const;
  await database.transaction((tx) => recordScans(tx, context, [{ resourceId: resource, scan }]));
}

async function say(verdict: 'right' | 'wrong', who: string): Promise<void> {
  const [finding] = await findingsAt(store.database, resource, infotype, {});
  if (!finding) throw new Error('there is no finding');
  await insertFeedback(store.database, resource, finding, { verdict, who });
}

beforeAll(async () => {
  store = await openTestStore();
  const { rows } = await store.database.query<{ id: number }>(
    `INSERT INTO resource (source_id, key, key_hash, uri, uri_hash, kind, state)
     VALUES ($1, 'a', 'a', 'file:///srv/a', 'a', 'document', 'unlabeled') RETURNING id`,
    [store.sourceId],
  );
  resource = rows[0]?.id ?? 0;
  await scanned('sha256:1', packed(1));
});
afterAll(() => store.close());

describe('feedback', () => {
  test('is kept with the features of the part, and what a reviewer said last counts', async () => {
    await say('wrong', 'user:ann');
    await say('right', 'user:ann');
    expect(await countFeedback(store.database)).toEqual([{ infotype, right: 1, wrong: 0, disputed: 0 }]);
    expect(await feedbackSamples(store.database, infotype, keyId, 10)).toEqual([
      { packed: Buffer.from(packed(1)), isPositive: true },
    ]);
  });

  test('is disputed where reviewers do not say the same, and the last one holds', async () => {
    await say('wrong', 'user:bob');
    expect(await countFeedback(store.database)).toEqual([{ infotype, right: 0, wrong: 1, disputed: 1 }]);
    expect(await feedbackSamples(store.database, infotype, keyId, 10)).toMatchObject([{ isPositive: false }]);
  });

  test('teaches nothing to who hashes under another key', async () => {
    expect(await feedbackSamples(store.database, infotype, 'key 2', 10)).toEqual([]);
  });

  test('outlives the version it was given on, whose features go with it', async () => {
    await scanned('sha256:2', packed(2));
    expect(await featuresOfFound(store.database, infotype, keyId, 10)).toEqual([Buffer.from(packed(2))]);
    await store.database.query('DELETE FROM version WHERE superseded_at IS NOT NULL');
    await say('right', 'user:ann');
    expect(await countFeedback(store.database)).toEqual([{ infotype, right: 1, wrong: 1, disputed: 1 }]);
    expect(await listFeedback(store.database, { infotype }, null, 10)).toHaveLength(4);
  });

  test('cannot be changed', async () => {
    await expect(store.database.query("UPDATE finding_feedback SET verdict = 'right'")).rejects.toThrow();
    await expect(store.database.query('DELETE FROM finding_feedback')).rejects.toThrow();
  });
});
