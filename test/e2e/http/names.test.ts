import pg from 'pg';
import { pino } from 'pino';
import { readConfig } from '../../../src/config.js';
import { work } from '../../../src/server/serve.js';
import { accessDocumentWith } from '../../access.js';
import { crawled, startTestServer, type TestServer } from '../../http.js';
import { createTestDatabase, type TestDatabase } from '../../postgres.js';

const letter =
  'Dear colleagues, Anna Kowalski who lives in Bristol will visit us on Monday. Ask Anna Kowalski for her slides.';
const sick = 'We heard that Anna Kowalski has had asthma since she was a child, so please keep the windows shut.';

interface Checked {
  readonly results: readonly {
    readonly outcome: string;
    readonly text?: string;
    readonly label: { readonly level: string; readonly categories: readonly string[] };
  }[];
}

describe('names and what no pattern describes', () => {
  let server: TestServer;
  let agentKey: string;

  beforeAll(async () => {
    server = await startTestServer();
    const clearance = { level: 'internal', categories: [] };
    await server.service.principals.create({ type: 'user', id: 'eve', clearance });
    const agent = { id: 'reader', sponsor: 'eve', purposes: ['support'], clearance };
    await server.call('POST', '/v1/agents', agent);
    expect((await server.call('POST', '/v1/agents/reader/approve')).status).toBe(200);
    agentKey = await server.keyWith(['lookup'], { principal: { type: 'agent', id: 'reader' } });
  });
  afterAll(() => server.close());

  const check = async (text: string) => {
    const body = { candidates: [{ id: '1', text }] };
    return (await server.call<Checked>('POST', '/v1/retrieval/check', body, { key: agentKey })).body.results[0];
  };

  test('are found in a text that is inspected, with what makes its label', async () => {
    const { body } = await server.call<{ results: { label: object; findings: { infotype: string }[] }[] }>(
      'POST',
      '/v1/inspect',
      { texts: [letter, sick] },
    );
    const [plain, ill] = body.results;
    expect(plain?.findings.map(({ infotype }) => infotype)).toEqual(['person/name', 'location/place', 'person/name']);
    expect(plain?.label).toMatchObject({ level: 'internal', categories: [] });
    expect(ill?.label).toMatchObject({ level: 'confidential', categories: ['health', 'pii'] });
  });

  test('are listed among what can be found', async () => {
    const { text } = await server.call('GET', '/v1/infotypes');
    expect(text).toContain('health/condition');
  });

  test('raise the label of a text above what an agent may have: then they are taken out', async () => {
    expect(await check(letter)).toMatchObject({ outcome: 'permit', text: letter });
    const answer = await check(sick);
    expect(answer).toMatchObject({ outcome: 'redact', label: { level: 'confidential' } });
    expect(answer?.text).not.toMatch(/Kowalski|asthma/);
  });

  test('are looked for where taking out what patterns found leaves them behind', async () => {
    const number = ['536', '22', '8145'].join('-');
    const answer = await check(`${sick} Her social security number is ${number}; ICD-10 code: J45.909.`);
    expect(answer).toMatchObject({ outcome: 'redact', label: { level: 'restricted', categories: ['health', 'pii'] } });
    expect(answer?.text).not.toMatch(/Kowalski|asthma|8145|J45/);
  });

  test('are taken out for an agent by an access policy that names them, also where they raise nothing', async () => {
    const policies = `@id("agents-read-without-names") @redact("person/name") permit (principal is Agent, action, resource is LabelClass)
      when { resource.rank <= context.clearance.rank && resource.categories.isEmpty() };`;
    const document = accessDocumentWith(policies);
    const { body: drafted } = await server.call<{ version: number }>('POST', '/v1/policies/access', { document });
    const path = `/v1/policies/access/${drafted.version}/activate`;
    expect((await server.call('POST', path, {})).status).toBe(200);
    const answer = await check(letter);
    expect(answer?.outcome).toBe('redact');
    expect(answer?.text).toBe(letter.replaceAll('Anna Kowalski', '[NAME]'));
  });
});

describe('columns of a table', () => {
  let server: TestServer;
  let crm: TestDatabase;
  let worker: { close(): Promise<void> };

  beforeAll(async () => {
    [server, crm] = await Promise.all([startTestServer(), createTestDatabase()]);
    const client = new pg.Client({ connectionString: crm.url });
    await client.connect();
    await client.query(`
      CREATE TABLE staff (id int PRIMARY KEY, last_name text, remarks text);
      INSERT INTO staff VALUES
        (1, 'Müller', 'Has had asthma since childhood, keep an inhaler near the desk.'),
        (2, 'Kowalski', 'Will be away for two weeks in the summer of next year.'),
        (3, 'Nguyen', 'Was off for hypertension and migraine, back part time since May.'),
        (4, 'García', 'Prefers to be called in the morning, has no car of her own.'),
        (5, 'Okafor', 'Nothing to be noted here, everything is as it always was.');
      CREATE TABLE products (id int PRIMARY KEY, product_name text, name text);
      INSERT INTO products VALUES
        (1, 'Aurora Desk Lamp', 'Milan Chair'), (2, 'Victoria Sofa', 'Madison Curtain'),
        (3, 'Emma Rug', 'Oslo Bookshelf'), (4, 'Carlton Mug', 'Henry Vacuum'), (5, 'Florence Mirror', 'Bosch Drill');`);
    await client.end();
    worker = await work(server.service, readConfig({ CLEARMARK_WORKERS: '1' }), pino({ level: 'silent' }));
    await crawled(server, { name: 'crm', connector: 'postgres', config: { url: crm.url } });
  });
  afterAll(async () => {
    await worker.close();
    await server.close();
    await crm.drop();
  });

  interface Resource {
    readonly id: string;
    readonly uri: string;
    readonly label: { readonly level: string; readonly categories: readonly string[] };
  }
  const resourceOf = async (end: string) => {
    const { body } = await server.call<{ items: Resource[] }>('GET', '/v1/resources?limit=100');
    const found = body.items.find(({ uri }) => uri.endsWith(end));
    if (!found) throw new Error(`no ${end}`);
    const detail = await server.call<{ findings: { infotype: string; confidence: number }[] }>(
      'GET',
      `/v1/resources/${found.id}`,
    );
    return { ...found, text: detail.text };
  };

  test('of names are of people by all of their cells and by what they are called', async () => {
    const column = await resourceOf('staff#last_name');
    expect(column.text).toContain('"person/name"');
    expect(column.label).toMatchObject({ level: 'internal', categories: [] });
  });

  test('of notes hold what is said in them, which is of the people in the rows', async () => {
    const column = await resourceOf('staff#remarks');
    expect(column.text).toContain('"health/condition"');
    expect(column.text).not.toContain('"person/name"');
    expect(column.label).toMatchObject({ level: 'internal', categories: [] });
    const table = await resourceOf('public/staff');
    expect(table.label).toMatchObject({ level: 'confidential', categories: ['health', 'pii'] });
  });

  test.each(['product_name', 'name'])('of products called %s are not of people', async (name) => {
    const column = await resourceOf(`products#${name}`);
    expect(column.text).not.toMatch(/"level":"(?:medium|high)"/);
    expect(column.label).toMatchObject({ level: 'internal', categories: [] });
  });
});
