import type { Connector, Entry, Opened, Source, SourceError } from '../../src/sources/source.js';

/** A real source of a kind, in the hands of the suite. Names are whatever the kind calls its resources. */
export interface Fixture {
  /** As a user would write it. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The same source, as it would be configured if it could not be reached. */
  readonly unreachable: Readonly<Record<string, unknown>>;
  /** Values of the config that nobody may get to see. */
  readonly secrets: readonly string[];
  /** Makes a resource with a text in it; several, in no order. */
  add(name: string, text: string): Promise<void>;
  /** Replaces its text by one of the same length. */
  change(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** Makes one that is larger than `limits`. */
  addLarge(name: string): Promise<void>;
  readonly limits: { readonly maxBytes: number; readonly maxRows: number };
  /** The key of the resource of a name. */
  keyOf(name: string): string;
  clear(): Promise<void>;
}

/** What every connector owes to crawls. `fixture` is asked for before each test. */
export function conformsToSource(connector: Connector, fixture: () => Fixture): void {
  let source: Source;
  const open = (config: Readonly<Record<string, unknown>>) => connector.open(connector.config.parse(config));
  const names = ['beta', 'alpha', 'Gamma', 'delta 1', 'ünïcode', 'with%25percent', 'zz'];

  beforeEach(async () => {
    for (const name of names) await fixture().add(name, `the text of ${name}`);
    source = open(fixture().config);
  });
  afterEach(async () => {
    await source.close();
    await fixture().clear();
  });

  const list = async (after: string | null = null): Promise<Entry[]> => {
    const entries: Entry[] = [];
    for await (const entry of source.list(after)) entries.push(entry);
    return entries;
  };
  const read = (name: string): Promise<Opened> => source.open(fixture().keyOf(name), fixture().limits);

  test('lists every resource once, with a key and a URI of its own below the root', async () => {
    const entries = await list();
    expect(new Set(entries.map((e) => e.key))).toEqual(new Set(names.map((name) => fixture().keyOf(name))));
    expect(entries).toHaveLength(names.length);
    expect(new Set(entries.map((e) => e.uri)).size).toBe(names.length);
    const root = connector.rootUri(connector.config.parse(fixture().config));
    for (const { key, uri } of entries) {
      expect(uri.startsWith(`${root}/`)).toBe(true);
      // Keys of members hold it.
      expect(key).not.toContain('//!/');
    }
  });

  test('lists in the same order each time', async () => {
    expect(await list()).toEqual(await list());
  });

  test('goes on after any key with exactly what follows it', async () => {
    const keys = (await list()).map((e) => e.key);
    for (const [i, key] of keys.entries()) {
      expect((await list(key)).map((e) => e.key)).toEqual(keys.slice(i + 1));
    }
  });

  test('goes on after the key of a resource that is gone', async () => {
    const keys = (await list()).map((e) => e.key);
    const gone = names.find((name) => fixture().keyOf(name) === keys[2]) ?? '';
    await fixture().remove(gone);
    expect((await list(keys[2])).map((e) => e.key)).toEqual(keys.slice(3));
  });

  test('gives the same content each time, and a path for rules', async () => {
    const [once, again] = [await read('alpha'), await read('alpha')];
    expect(once).toEqual(again);
    expect(once.kind).not.toBe('unreadable');
    expect(connector.pathOf(fixture().keyOf('alpha'))).toContain('alpha');
  });

  test('gives the evidence of the listing when it opens what did not change', async () => {
    const { keyOf } = fixture();
    for (const { key, evidence } of await list()) {
      const opened = await source.open(key, fixture().limits);
      if (evidence !== null) expect(opened.evidence).toBe(evidence);
    }
    expect(keyOf('alpha')).toBe((await list()).find((e) => e.key === keyOf('alpha'))?.key);
  });

  test('shows a change, by its evidence or by giving none', async () => {
    const key = fixture().keyOf('beta');
    const entryOf = async () => (await list()).find((e) => e.key === key);
    const [before, content] = [await entryOf(), await read('beta')];
    await fixture().change('beta', 'THE TEXT OF beta');
    const after = await entryOf();
    if (before?.evidence !== null) expect(after?.evidence).not.toBe(before?.evidence);
    expect(await read('beta')).not.toEqual(content);
  });

  test('says of what is gone that it vanished', async () => {
    await fixture().remove('zz');
    expect((await list()).map((e) => e.key)).not.toContain(fixture().keyOf('zz'));
    expect(await read('zz')).toMatchObject({ kind: 'unreadable', reason: 'vanished' });
  });

  test('reads no more than the limits allow, and says that there is more', async () => {
    await fixture().addLarge('large');
    const { maxBytes, maxRows } = fixture().limits;
    const opened = await read('large');
    if (opened.kind === 'document') {
      expect(opened.bytes.length).toBeLessThanOrEqual(maxBytes);
      expect(opened.size).toBeGreaterThan(maxBytes);
      expect(opened.contentHash).toMatch(/^sha256:[0-9a-f]{64}$/);
    } else if (opened.kind === 'table') {
      expect(opened.rows).toHaveLength(maxRows);
      expect(opened.whole).toBe(false);
    } else throw new Error(`unreadable: ${opened.reason}`);
  });

  test('says what it sees when it is tested', async () => {
    expect(await source.test()).toMatchObject({ resources: names.length, more: false });
  });

  test('fails as a whole when it cannot be reached, naming the cause, and no secret', async () => {
    const { unreachable, secrets } = fixture();
    const lost = open(unreachable);
    const firstOf = async () => {
      for await (const entry of lost.list(null)) return entry;
      return null;
    };
    const errors = await Promise.all(
      [() => lost.test(), firstOf, () => lost.open(fixture().keyOf('alpha'), fixture().limits)].map((use) =>
        use().then(
          () => null,
          (error: SourceError) => error,
        ),
      ),
    );
    await lost.close();
    for (const error of errors) {
      expect(error).toMatchObject({ name: 'SourceError', code: expect.stringMatching(/unreachable|not-found/) });
      for (const secret of secrets) expect(`${error?.message} ${error?.stack}`).not.toContain(secret);
    }
  });

  test('puts no secret into a key or a URI', async () => {
    const seen = JSON.stringify([
      await list(),
      await source.test(),
      connector.rootUri(connector.config.parse(fixture().config)),
    ]);
    for (const secret of fixture().secrets) expect(seen).not.toContain(secret);
  });

  test('refuses a field it does not know', () => {
    const parsed = connector.config.safeParse({ ...fixture().config, pathh: 1 });
    expect(parsed.success).toBe(false);
  });
}
