// Keeps the one Postgres of a test run. It is a process of its own that lives as long as its standard input is open:
// however the run ends (Ctrl-C and kill -9 included), the input closes, the server stops and its files go. The server is
// started at the first request, so that runs without a database need none. Runs the built program.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const dataDir = await mkdtemp(join(tmpdir(), 'clearmark-test-'));
// As root the server runs as another user, who has to enter the folder.
await chmod(dataDir, 0o711);

let starting;

async function start() {
  const program = await import('../dist/src/embedded-postgres.js').catch(() => {
    throw new Error('the program is not built: run `npm run build`');
  });
  const server = await program.startEmbeddedPostgres({ dataDir });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  // A test's data need not survive a power cut, and databases are created twice as fast.
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    await client.query(`alter system set ${setting} = off`);
  }
  await client.query('select pg_reload_conf()');
  await client.end();
  return { url: server.url, remove: () => server.stop().then(() => program.removeEmbeddedPostgres(dataDir)) };
}

const door = createServer((_request, response) => {
  // A connection that is kept may close just when the next request goes out on it.
  response.shouldKeepAlive = false;
  starting ??= start();
  starting.then(
    ({ url }) => response.end(url),
    (error) => response.writeHead(500).end(String(error.message)),
  );
});

async function leave() {
  door.close();
  await starting?.then(({ remove }) => remove()).catch((error) => console.error(String(error.message)));
  await rm(dataDir, { recursive: true, force: true });
  process.exit(0);
}

process.stdin.resume().once('end', leave).once('error', leave);
door.listen(0, '127.0.0.1', () => process.send?.(`http://127.0.0.1:${door.address().port}/`));
