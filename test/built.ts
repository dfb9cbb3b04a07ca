import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the built program, for tests that start a part of it as a process. `npm test` builds it first. */
export function builtProgram(): string {
  const dist = join(process.cwd(), 'dist');
  if (!existsSync(join(dist, 'src/child.js'))) {
    throw new Error('this test runs the built program: run `npm run build` first');
  }
  return dist;
}
