import { connect, type Socket } from 'node:net';

/** What is to be asked of a server, over and over. */
export interface LoadOrder {
  readonly port: number;
  readonly path: string;
  readonly token: string;
  /** JSON; each connection sends one after the other, from a place of its own. */
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
}

/** What came of it. Times in milliseconds. */
export interface LoadResult {
  readonly perSecond: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Bytes of the last answer, its head included. */
  readonly bytes: number;
}

/** What to ask, and later how often: the bodies come once, before anything is measured. */
const orders = new Map<number, LoadOrder>();

/** A program of its own, so that it takes no time from the server that it measures. */
process.on('message', (message: LoadOrder | { readonly port: number }) => {
  if ('bodies' in message) {
    orders.set(message.port, message);
    return;
  }
  const order = orders.get(message.port);
  if (!order) throw new Error('there is no order for this port');
  run(order).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});

async function run({ port, path, token, bodies, connections, milliseconds }: LoadOrder): Promise<LoadResult> {
  const head = `POST ${path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n`;
  const requests = bodies.map((body) =>
    Buffer.from(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`),
  );
  const times: number[] = [];
  const start = performance.now();
  const ends = start + milliseconds;
  const sizes = await Promise.all(
    Array.from({ length: connections }, (_, i) => askUntil(port, requests, i * 31, ends, times)),
  );
  const seconds = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { perSecond: times.length / seconds, seconds, p50: at(0.5), p99: at(0.99), bytes: sizes[0] ?? 0 };
}

/** Asks on one connection, the next when the last is answered. @returns the size of the last answer */
function askUntil(
  port: number,
  requests: readonly Buffer[],
  first: number,
  ends: number,
  times: number[],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let next = first;
    let sent = 0;
    let wanted = 0;
    let got = 0;
    const ask = () => {
      wanted = 0;
      got = 0;
      sent = performance.now();
      socket.write(requests[next++ % requests.length] ?? '');
    };
    socket.on('connect', ask);
    socket.on('error', reject);
    socket.on('data', (piece: Buffer) => {
      if (got === 0) wanted = lengthOf(piece);
      got += piece.length;
      if (got < wanted) return;
      const now = performance.now();
      times.push(now - sent);
      if (now < ends) return ask();
      socket.destroy();
      resolve(got);
    });
  });
}

/** The length of an answer in bytes, from its first piece. @throws when it is not a 200 with a length */
function lengthOf(piece: Buffer): number {
  const end = piece.indexOf('\r\n\r\n');
  const head = piece.toString('latin1', 0, end);
  const [, length] = /^HTTP\/1\.1 200 [\s\S]*\ncontent-length: (\d+)/i.exec(head) ?? [];
  if (length === undefined) throw new Error(`an answer that was not expected: ${head.split('\r\n')[0]}`);
  return end + 4 + Number(length);
}
