import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from './api.js';
import type { Printer } from './print.js';

interface Source {
  readonly id: string;
  readonly name: string;
}

interface Crawl {
  readonly id: string;
  readonly state: string;
  readonly error: { readonly code: string; readonly detail: string } | null;
  readonly found: number;
  readonly read: number;
  readonly unchanged: number;
  readonly partial: number;
  readonly failed: number;
  readonly deleted: number;
  readonly bytes: number;
}

/** Connects a source; one of that name is there from an earlier run, its address may have changed since. */
export async function connectSource(
  api: Api,
  source: { readonly name: string; readonly connector: string; readonly config: unknown },
): Promise<Source> {
  const { items } = await api.get<{ items: Source[] }>('/v1/sources?limit=200');
  const known = items.find((one) => one.name === source.name);
  if (!known) return api.post<Source>('/v1/sources', source);
  return api.patch<Source>(`/v1/sources/${known.id}`, { config: source.config });
}

/** Crawls a source and shows how it goes; throws when the crawl does not succeed. */
export async function crawl(api: Api, source: Source, printer: Printer): Promise<void> {
  const started = performance.now();
  const { id } = await api.post<Crawl>(`/v1/sources/${source.id}/crawls`, { mode: 'incremental' });
  for (;;) {
    const now = await api.get<Crawl>(`/v1/crawls/${id}`);
    const done = now.read + now.unchanged + now.partial + now.failed;
    printer.progress(source.name, done, now.found, now.state);
    if (now.state === 'succeeded') {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      printer.line(
        `  ${printer.style('✓', 'green')} ${source.name}: ${now.found} found, ${now.read} read, ${now.partial} in part, ` +
          `${now.failed} not readable, ${now.unchanged} unchanged, ${now.deleted} gone; ${seconds} s`,
      );
      return;
    }
    if (now.state === 'failed' || now.state === 'cancelled') {
      throw new Error(`the crawl of ${source.name} ${now.state}: ${now.error?.detail ?? 'no cause was given'}`);
    }
    await sleep(150);
  }
}
