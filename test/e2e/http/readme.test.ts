import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Command } from 'commander';
import { parse } from 'yaml';
import { parseDirectory } from '../../../src/app/directory-file.js';
import { agentCommand } from '../../../src/cli/agent.js';
import { classifiersCommand } from '../../../src/cli/classifiers.js';
import { keyCommand } from '../../../src/cli/key.js';
import { principalCommand } from '../../../src/cli/principal.js';
import { directoryDocument } from '../../../src/http/directory-schema.js';
import { checked } from '../../../src/http/invalid.js';
import { startTestServer, type TestServer } from '../../http.js';
import { gauges, menus } from '../../own-samples.js';
import { crawledShare } from '../../share.js';

let server: TestServer;
let sections: ReadonlyMap<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  const text = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  sections = new Map(text.split(/^### /m).map((section) => [section.split('\n', 1)[0] ?? '', section]));
});
afterAll(() => server.close());

function blocks(title: string, language: string): string[] {
  const section = sections.get(title) ?? '';
  const fence = new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm');
  return [...section.matchAll(fence)].map(([, code = '']) => code);
}

/** Runs a line as a shell would, as the administrator. */
async function run(line: string): Promise<{ readonly output: string; readonly code: number }> {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
  let output = '';
  let code = 0;
  const sink = new Writable({
    write(chunk, _encoding, done) {
      output += String(chunk);
      done();
    },
  });
  const context = {
    env: { CLEARMARK_URL: server.url, CLEARMARK_KEY: server.adminKey },
    stdin: process.stdin,
    stdout: sink,
    stderr: sink,
    exitCode: (next: number) => {
      code = next;
    },
  };
  const program = new Command().exitOverride();
  for (const add of [principalCommand, agentCommand, keyCommand, classifiersCommand]) add(program, context);
  await program.parseAsync(words.slice(1), { from: 'user' });
  return { output, code };
}

test('the directory of the README can be imported, and gives the clearances it says', async () => {
  const [yaml = ''] = blocks('My identity provider tells who people are', 'yaml');
  expect(parse(yaml)).toHaveProperty('users');
  const document = checked(directoryDocument, parseDirectory(yaml, 'people.yaml'), 'body');
  await server.service.importDirectory(document);
  const ann = await server.service.principals.read({ type: 'user', id: 'ann@example.com' });
  expect(ann.clearance).toMatchObject({ level: 'confidential', categories: ['financial'] });
});

test('an agent is registered and cut off by the commands of the README', async () => {
  const [shell = ''] = blocks('I register an agent, and cut it off', 'sh');
  const lines = shell.split('\n').filter((line) => line.startsWith('./clearmark '));
  expect(lines).toHaveLength(6);
  const states: (string | undefined)[] = [];
  for (const line of lines) {
    const { output, code } = await run(line);
    expect([line, code, output]).toEqual([line, 0, expect.any(String)]);
    states.push(/^status +(\w+)$/m.exec(output)?.[1]);
  }
  expect(states).toEqual(['pending', 'active', undefined, 'active', 'suspended', 'active']);
});

test('a classifier is trained, published, corrected and rolled back by the commands of the README', async () => {
  const [shell = ''] = blocks('I have documents of a kind that only we have', 'sh');
  const lines = shell.split('\n').filter((line) => line.startsWith('./clearmark '));
  expect(lines).toHaveLength(8);
  const folder = await mkdtemp(join(tmpdir(), 'clearmark-readme-'));
  for (const [name, texts] of Object.entries({ minutes: gauges, others: menus })) {
    await mkdir(join(folder, name));
    for (const [n, { text }] of texts.entries()) await writeFile(join(folder, name, `${n}.txt`), text);
  }
  await writeFile(join(folder, 'letter.txt'), 'Water level of the Thames: a flood warning at the station.');
  const share = await crawledShare(server, {});
  try {
    const tried: string[] = [];
    for (const line of lines) {
      if (line.includes('res_12')) await share.write({ 'gauge.txt': gauges[3]?.text ?? '' });
      const { body } = await server.call<{ items: { id: string }[] }>('GET', '/v1/resources?q=gauge.txt');
      const bare = line.replace(/ +#.*/, '').replace('res_12', body.items[0]?.id ?? '');
      const { output, code } = await run(bare.replace(/(?<= )(?:minutes\/|others\/|letter\.txt)/g, `${folder}/$&`));
      expect([line, code, output]).toEqual([line, 0, expect.any(String)]);
      tried.push(output);
    }
    expect(tried[0]).toMatch(/version 1 of board-minutes is a draft.*learnt from 12 positive and 12 negative/s);
    expect(tried[3]).toMatch(/version 2 of board-minutes is a draft/);
    expect(tried[4]).toMatch(/version 2 beside version 1.*text 1: /s);
    expect(tried[6]).toMatch(/version +1\nstate +published/);
    expect(tried[7]).toMatch(/custom\/board-minutes +0 +1 +0 +0\.0 %/);
  } finally {
    await share.close();
    await rm(folder, { recursive: true });
  }
});
