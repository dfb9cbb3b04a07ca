import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { stringify } from 'yaml';
import { readConfig } from '../../src/config.js';
import type { PolicyDocument } from '../../src/label/policy.js';
import { work } from '../../src/server/serve.js';
import { createService, type Service } from '../../src/service.js';
import { docxOfBody, eml } from '../fixtures/documents.js';
import { customXml, msip, secret } from '../fixtures/labels.js';
import { tar } from '../fixtures/tar.js';
import { zip } from '../fixtures/zip.js';
import { shippedDocument } from '../policy.js';
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '../postgres.js';

const ssn = ['536', '22', '8145'].join('-');
const card = ['4111', '1111', '1111', '1111'].join(' ');
const uid = process.getuid?.() ?? 0;
const person = `His social security number is ${ssn}.`;
const payment = `Please charge card number ${card} for the order.`;

const near = (within: number): NonNullable<PolicyDocument['rules']>[number] => ({
  id: `card-near-person-${within}`,
  when: {
    within,
    all: [
      { infotypes: ['identity/us-ssn'], count: 1 },
      { infotypes: ['finance/payment-card'], count: 1 },
    ],
  },
  label: { level: 'restricted', categories: ['legal'] },
});

/** Says other things than the one that ships of nearly everything. */
const other: PolicyDocument = {
  ...shippedDocument,
  name: 'another',
  default: { level: 'public' },
  acceptUnread: [],
  unreadFloor: { level: 'restricted' },
  unmappedLabelFloor: { level: 'internal' },
  importedLabels: [{ id: secret, level: 'restricted', categories: ['hr'] }],
  defaults: [{ where: { paths: ['hr/**'] }, label: { level: 'internal', categories: ['hr'] } }],
  places: [
    { id: 'mails', where: { types: ['message/rfc822'] }, label: { level: 'confidential' } },
    { id: 'inside', where: { paths: ['**/inner files/*'] }, label: { level: 'confidential', categories: ['legal'] } },
    { id: 'cards', where: { columns: ['customers.c*d'] }, label: { level: 'restricted' } },
    {
      id: 'mine',
      where: { owners: [`uid:${uid}`], paths: ['**/plain.txt', '**/readme.txt'] },
      label: { level: 'restricted' },
    },
    { id: 'tables', where: { owners: ['role:*'], columns: ['customers.id'] }, label: { level: 'confidential' } },
    { id: 'second', where: { paths: ['**/twice.txt#2'] }, label: { level: 'confidential', categories: ['health'] } },
  ],
  rules: [
    near(200),
    { id: 'persons', when: { infotypes: ['identity/*'], count: 1 }, label: { level: 'internal', categories: ['pii'] } },
  ],
};

let folder: string;
let crm: TestDatabase;

beforeAll(async () => {
  crm = await createTestDatabase();
  const client = new pg.Client({ connectionString: crm.url });
  await client.connect();
  await client.query(`
    CREATE TABLE customers (id int, card text, ssn text, "a note" text);
    INSERT INTO customers SELECT n, '${card}', '${ssn}', 'soup' FROM generate_series(1, 30) n;
    CREATE VIEW cards AS SELECT card FROM customers;
    CREATE VIEW again AS SELECT card AS number, 'x' AS fixed FROM cards;
    CREATE VIEW with_cards AS SELECT id FROM customers WHERE card <> '';`);
  await client.end();
  folder = await mkdtemp(join(tmpdir(), 'clearmark-relabelled-'));
  await mkdir(join(folder, 'hr'));
  const inner = tar([
    { name: 'inner files/pay!.txt', data: payment },
    { name: 'plain.txt', data: 'Nothing.' },
  ]);
  const attached = { name: 'pay slip.txt', type: 'text/plain', content: Buffer.from(payment) };
  const files = {
    'plain.txt': 'Soup of the day.',
    'hr/person.txt': person,
    'near.txt': `${person} ${payment}`,
    'far.txt': `${person}\n${'Soup of the day. '.repeat(100)}\n${payment}`,
    'labelled.docx': docxOfBody('<w:p/>', { 'docProps/custom.xml': customXml(msip(secret, { Name: 'Secret' })) }),
    'hr/mail.eml': eml('See what is attached.', attached),
    'unknown.bin': Buffer.from([0, 1, 2, 255, 254, 0, 7]),
    'hr/all.zip': zip([
      { name: 'twice.txt', data: Buffer.from(person) },
      { name: 'twice.txt', data: Buffer.from(payment) },
      { name: 'b/inner.tar', data: inner },
      { name: 'readme.txt', data: Buffer.from('Nothing.') },
    ]),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
});
afterAll(async () => {
  await crm.drop();
  await rm(folder, { recursive: true });
});

/** Crawls the folder and the database under a policy; then does something, and tells what is labelled how. */
async function labelsAfter(document: PolicyDocument, then: (service: Service) => Promise<unknown>) {
  const own = await createMigratedDatabase();
  const file = join(await mkdtemp(join(tmpdir(), 'clearmark-policy-')), 'labeling.yaml');
  await writeFile(file, stringify(document));
  const place = { databaseUrl: own.url, redisUrl: undefined, secretKey: 'a key for tests that is long enough' };
  const service = await createService({ ...place, labelingPolicyFile: file });
  const worker = await work(service, readConfig({ CLEARMARK_WORKERS: '2' }), pino({ level: 'silent' }));
  try {
    const share = { name: 'share', connector: 'filesystem', config: { path: folder } };
    await crawl(service, (await service.sources.create(share)).id);
    const database = { name: 'crm', connector: 'postgres', config: { url: crm.url } };
    await crawl(service, (await service.sources.create({ ...database, default: { level: 'internal' } })).id);
    await then(service);
    const { rows } = await service.deps.database.query(
      `SELECT r.uri, r.state, r.flags, v.flags AS version_flags, l.level, l.categories, f.level AS floor,
         f.categories AS floor_categories, c.level AS content, c.categories AS content_categories, p.level AS propagated,
         p.categories AS propagated_categories
       FROM resource_now r LEFT JOIN version_now v ON v.id = r.version_id LEFT JOIN label_class l ON l.id = r.class_id
         LEFT JOIN label_class f ON f.id = v.floor_class LEFT JOIN label_class c ON c.id = v.content_class
         LEFT JOIN label_class p ON p.id = r.propagated_class ORDER BY r.uri`,
    );
    return rows;
  } finally {
    await worker.close();
    await service.close();
    await own.drop();
  }
}

async function crawl(service: Service, source: string): Promise<void> {
  const { id } = await service.crawls.start(source, 'full', 'test');
  for (let state = ''; state !== 'succeeded'; await sleep(20)) state = (await service.crawls.get(id)).state;
}

async function putInForce(service: Service, document: PolicyDocument): Promise<void> {
  const { version } = await service.labelingPolicies.draft('test', { document });
  await service.labelingPolicies.activate('test', version, { confirm: 1_000 });
}

describe('what is stored of documents, archives, mails and tables', () => {
  test('gives under another policy the very labels that a scan under it gives', async () => {
    const scanned = await labelsAfter(other, async () => undefined);
    const relabelled = await labelsAfter(shippedDocument, (service) => putInForce(service, other));
    expect(relabelled).toEqual(scanned);
    expect(scanned.length).toBeGreaterThan(18);
    const labelOf = (end: string) => scanned.find(({ uri }) => uri.endsWith(end));
    expect(labelOf('near.txt')).toMatchObject({ level: 'restricted', categories: ['legal', 'pii'] });
    expect(labelOf('far.txt')).toMatchObject({ level: 'internal', categories: ['pii'] });
    expect(labelOf('pay!.txt') ?? labelOf('pay%21.txt')).toMatchObject({
      level: 'confidential',
      categories: ['hr', 'legal'],
    });
    expect(labelOf('labelled.docx')).toMatchObject({ level: 'restricted', categories: ['hr'] });
    expect(labelOf('/plain.txt')).toMatchObject({ floor: 'restricted' });
    expect(labelOf('all.zip!/readme.txt')).toMatchObject({ floor: 'restricted' });
    expect(labelOf('customers#id')).toMatchObject({ floor: 'confidential' });
    expect(labelOf('customers#card')).toMatchObject({ floor: 'restricted' });
    expect(labelOf('/again#number')).toMatchObject({ propagated: 'restricted' });
    expect(labelOf('/again#fixed')).toMatchObject({ propagated: 'restricted', propagated_categories: [] });
    expect(labelOf('/with_cards')).toMatchObject({ propagated: 'restricted' });
    expect(labelOf('/with_cards#id')).toMatchObject({ propagated: 'confidential' });
    expect(labelOf('/cards#card')).toMatchObject({ floor: 'internal', propagated: 'restricted' });
  });

  test('gives under the policy in force the labels that it has', async () => {
    await labelsAfter(shippedDocument, async (service) => {
      const simulation = await service.labelingPolicies.simulate(1);
      expect(simulation.byLabel).toEqual([]);
      expect(simulation).toMatchObject({ raised: 0, lowered: 0, altered: 0, examined: simulation.of });
      expect(await service.labelingPolicies.activate('test', 1)).toMatchObject({
        state: 'done',
        raised: 0,
        lowered: 0,
      });
    });
  });

  test('and what is crawled while policies change has the label of the one in force in the end', async () => {
    const many = join(folder, 'many');
    await mkdir(many);
    for (let n = 0; n < 150; n++)
      await writeFile(join(many, `${n}.txt`), n % 3 === 0 ? `${person} ${n}` : `Soup ${n}.`);
    let switched = 0;
    const rows = await labelsAfter(shippedDocument, async (service) => {
      const share = { name: 'many', connector: 'filesystem', config: { path: many } };
      let ended = false;
      const crawled = crawl(service, (await service.sources.create(share)).id).finally(() => {
        ended = true;
      });
      for (; !ended; switched++) await putInForce(service, switched % 2 === 0 ? other : shippedDocument);
      await crawled;
      const { policyVersion } = service.deps.rules.rulebook;
      expect(await service.labelingPolicies.simulate(policyVersion)).toMatchObject({
        raised: 0,
        lowered: 0,
        altered: 0,
      });
    });
    expect(switched).toBeGreaterThan(1);
    expect(rows.filter(({ uri, level }) => uri.includes('/many/') && level !== null).length).toBeGreaterThan(149);
  });
});
