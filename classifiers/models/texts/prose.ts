import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** UTF-16 code units of each collection that are used: enough for passages of many hands. */
const MOST = 4_000_000;

/** Running text of the folder `prose` in a folder of data, a text a file; sorted by name. */
export function readProse(data: string): string[] {
  const folder = join(data, 'prose');
  if (!existsSync(folder)) throw new Error(`${data} has no folder "prose": give the folder of training data by --data`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt.gz'))
    .sort()
    .map((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .slice(0, MOST),
    );
}
