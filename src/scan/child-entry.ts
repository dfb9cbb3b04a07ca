import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program was not built, and what reads documents only runs built. */
class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError';
  readonly code = 'not-built';
}

/**
 * The compiled program that a child, or a thread, runs, also where the rest runs from sources.
 * @throws {NotBuiltError}
 */
export function childEntry(name: 'child' | 'model-thread' | 'training-thread' = 'child'): string {
  const entry = join(packageRoot(dirname(fileURLToPath(import.meta.url))), `dist/src/${name}.js`);
  if (!existsSync(entry)) throw new NotBuiltError('the program is not built: run "npm run build" first');
  return entry;
}

function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new NotBuiltError('there is no package.json above the program');
  return packageRoot(above);
}
