import { readFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { Command } from 'commander';
import { parse } from 'yaml';
import { parseDirectory } from '../../../src/app/directory-file.js';
import { agentCommand } from '../../../src/cli/agent.js';
import { keyCommand } from '../../../src/cli/key.js';
import { principalCommand } from '../../../src/cli/principal.js';
import { directoryDocument } from '../../../src/http/directory-schema.js';
import { checked } from '../../../src/http/invalid.js';
import { startTestServer, type TestServer } from '../../http.js';

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
  for (const add of [principalCommand, agentCommand, keyCommand]) add(program, context);
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
