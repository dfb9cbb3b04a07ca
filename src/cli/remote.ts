import type { ExitCode } from './context.js';
import { UsageError } from './context.js';
import { table, writeLine } from './output.js';
import type { Terminal } from './terminal.js';

/** What the commands need that ask a running service. */
export interface RemoteContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  exitCode(code: ExitCode): void;
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** A refusal or failure of the service, in one line. */
class RemoteError extends Error {
  override readonly name = 'RemoteError';
  constructor(
    message: string,
    readonly exit: ExitCode,
  ) {
    super(message);
  }
}

/** What goes with a request. */
interface Message {
  readonly type?: string;
  readonly accept?: string;
  readonly body?: string | AsyncIterable<Uint8Array>;
}

/** A service, as its API is spoken: JSON over HTTP with an API key. */
export class Remote {
  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const json = body === undefined ? {} : { type: 'application/json', body: JSON.stringify(body) };
    return this.answer(await this.fetch(method, path, json));
  }

  /** Sends bytes as they come. */
  async upload<T>(method: string, path: string, type: string, body: AsyncIterable<Uint8Array>): Promise<T> {
    return this.answer(await this.fetch(method, path, { type, body }));
  }

  /** An answer of lines, as it comes. */
  async *lines(path: string): AsyncGenerator<Uint8Array> {
    const response = await this.fetch('GET', path, { accept: 'application/x-ndjson' });
    if (!response.ok || !response.body) await this.answer(response);
    else yield* response.body;
  }

  private async answer<T>(response: Response): Promise<T> {
    const text = await response.text().catch(() => '');
    const answer = parse(text);
    if (response.ok && (answer !== undefined || text === '')) return answer as T;
    const detail = problemLine(answer) ?? `${this.url} answered ${response.status}, but is not a Clearmark service`;
    // A source that cannot be reached is a check that failed, not a command that was wrong.
    const wrong = response.status >= 400 && response.status < 500 && codeOf(answer) !== 'source_unreachable';
    throw new RemoteError(detail, wrong ? 2 : 1);
  }

  /** All items of a list, page by page, at most so many. */
  async list<T>(path: string, most = Number.POSITIVE_INFINITY): Promise<T[]> {
    const all: T[] = [];
    for (let cursor: string | null = ''; cursor !== null && all.length < most; ) {
      const query = new URLSearchParams({ limit: String(Math.min(1000, most - all.length)) });
      if (cursor !== '') query.set('cursor', cursor);
      const page: Page<T> = await this.send('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`);
      all.push(...page.items);
      cursor = page.next;
    }
    return all;
  }

  private async fetch(method: string, path: string, { type, accept, body }: Message): Promise<Response> {
    try {
      return await fetch(`${this.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.key}`,
          ...(type === undefined ? {} : { 'content-type': type }),
          ...(accept === undefined ? {} : { accept }),
        },
        ...(body === undefined ? {} : { body, duplex: 'half' }),
      });
    } catch {
      const remedy = 'start it with "clearmark serve", or set CLEARMARK_URL to where it listens';
      throw new RemoteError(`cannot reach ${this.url}; ${remedy}`, 1);
    }
  }
}

/** Runs a command against the service that the environment names; what the service refuses is said in one line. */
export async function withRemote(context: RemoteContext, run: (remote: Remote) => Promise<void>): Promise<void> {
  try {
    await run(connect(context.env));
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    await writeLine(context.stderr, `clearmark: ${printable(error.message)}`);
    context.exitCode(error.exit);
  }
}

/** Prints one thing or a list of things, as JSON or as an aligned table. */
export async function print<T>(
  { stdout }: RemoteContext,
  json: boolean | undefined,
  what: T | readonly T[],
  columns: Readonly<Record<string, (item: T) => string | number | null>>,
): Promise<void> {
  if (json) return writeLine(stdout, JSON.stringify(what, null, 2));
  const titles = Object.keys(columns);
  const cells = (item: T) => titles.map((title) => printable(String(columns[title]?.(item) ?? '-')));
  if (isList(what)) return writeLine(stdout, table([titles, ...what.map(cells)], titles.length));
  const values = cells(what);
  return writeLine(
    stdout,
    table(
      titles.map((title, i) => [title, values[i] ?? '']),
      2,
    ),
  );
}

/** A label in a cell. */
export function labelText(label: { readonly level: string; readonly categories: readonly string[] } | null): string {
  return label === null ? 'none' : [label.level, ...label.categories].join(' ');
}

function isList<T>(what: T | readonly T[]): what is readonly T[] {
  return Array.isArray(what);
}

function connect(env: RemoteContext['env']): Remote {
  const url = env.CLEARMARK_URL || 'http://127.0.0.1:7400';
  if (!/^https?:\/\/[^/?#]+/.test(url)) throw new UsageError('CLEARMARK_URL: give a URL such as http://127.0.0.1:7400');
  const key = env.CLEARMARK_KEY;
  if (!key)
    throw new UsageError('CLEARMARK_KEY: set it to an API key; "clearmark serve" prints one at its first start');
  if (!/^[\x21-\x7e]+$/.test(key)) throw new UsageError('CLEARMARK_KEY: this is no API key; they begin with cm_');
  return new Remote(url.replace(/\/+$/, ''), key);
}

/** Undefined for what is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The code of a problem document; undefined for anything else. */
function codeOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined;
}

/** The fields that were refused with their remedies, else the detail of a problem document. */
function problemLine(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('detail' in answer) || !('errors' in answer)) return null;
  const errors = Array.isArray(answer.errors) ? answer.errors : [];
  const lines = errors.map(({ field, detail }) => `${field}: ${detail}`);
  return lines.length > 0 ? lines.join('; ') : String(answer.detail);
}

/** Names from outside may hold control characters, which would steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}
