import { readFile } from 'node:fs/promises';

/** Who a file belongs to, by the numbers that the file system has. */
export interface FileOwner {
  readonly uid: number;
  readonly gid: number;
}

/** Says who a file belongs to in words: `user:ann`, `uid:1000`, `group:staff`, `gid:50`; names where there are any. */
export type OwnersOf = (owner: FileOwner) => readonly string[];

/**
 * Owners by what this machine calls them in `/etc/passwd` and `/etc/group`. Somebody whom only a directory knows has a
 * number alone: a name that comes and goes with a network would make labels come and go. Nobody where files have no
 * numbers of owners (Windows).
 */
export async function readOwnerNames(folder = '/etc'): Promise<OwnersOf> {
  if (process.getuid === undefined) return () => [];
  const users = namesIn(await textOf(`${folder}/passwd`));
  const groups = namesIn(await textOf(`${folder}/group`));
  const known = new Map<string, readonly string[]>();
  return ({ uid, gid }) => {
    const key = `${uid}:${gid}`;
    const owners = known.get(key) ?? [
      ...named('user', users.get(uid)),
      `uid:${uid}`,
      ...named('group', groups.get(gid)),
      `gid:${gid}`,
    ];
    known.set(key, owners);
    return owners;
  };
}

function named(kind: string, name: string | undefined): string[] {
  return name === undefined ? [] : [`${kind}:${name}`];
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** Names by number of a file in the form of passwd(5) or group(5): `name:password:number:…`; the first of a number counts. */
function namesIn(text: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const line of text.split('\n')) {
    const [name, , number] = line.split(':');
    if (!name || name.startsWith('#') || !number || !/^\d+$/.test(number)) continue;
    if (!names.has(Number(number))) names.set(Number(number), name);
  }
  return names;
}
