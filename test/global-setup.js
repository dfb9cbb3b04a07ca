import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { buildState } from '../tools/state.js';

/** Starts the keeper of the run's Postgres, and tells the test workers where to ask for it and whether the build is new. */
export default async function globalSetup() {
  process.env.CLEARMARK_TEST_BUILD = buildState();
  const script = fileURLToPath(new URL('postgres-keeper.js', import.meta.url));
  const keeper = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'inherit', 'inherit', 'ipc'] });
  globalThis.postgresKeeper = keeper;
  process.env.CLEARMARK_TEST_POSTGRES = await new Promise((resolve, reject) => {
    keeper.once('message', resolve);
    keeper.once('error', reject);
    keeper.once('exit', (code) => reject(new Error(`the keeper of the test database ended with ${code}`)));
  });
  keeper.disconnect();
}
