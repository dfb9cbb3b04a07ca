import { join } from 'node:path';

/** The folder of the built program, for tests that start a part of it as a process. `npm test` builds it first. */
export function builtProgram(): string {
  const state = process.env.CLEARMARK_TEST_BUILD;
  if (state !== 'current')
    throw new Error(`this test runs the built program, which is ${state}: run \`npm run build\``);
  return join(process.cwd(), 'dist');
}
