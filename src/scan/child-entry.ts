import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program was not built, and what reads documents only runs built. */
class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError';
  readonly code = 'not-built';
}

/**
 * The compiled module that a child runs: beside this one in a built program; in a checkout that runs from sources, the
 * one the build wrote.
 * @throws {NotBuiltError}
 */
export function childEntry(): string {
  const here = fileURLToPath(import.meta.url);
  const entry = here.endsWith('.js')
    ? join(dirname(here), 'child.js')
    : join(packageRoot(dirname(here)), 'dist/src/scan/child.js');
  if (!existsSync(entry)) throw new NotBuiltError('the program is not built: run "npm run build" first');
  return entry;
}

function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new NotBuiltError('there is no package.json above the program');
  return packageRoot(above);
}
