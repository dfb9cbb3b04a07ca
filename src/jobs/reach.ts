import { Redis } from 'ioredis';

/** Whether a Redis can be used: null when it can, else why not, in words that hold nothing of the URL. */
export async function whyRedisUnreachable(url: string): Promise<string | null> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 10_000, retryStrategy: () => null });
  let cause: string | undefined;
  // The reason stands in the event; the promise only says that the connection is closed.
  redis.on('error', (error: NodeJS.ErrnoException) => {
    cause ??= /^(NOAUTH|WRONGPASS)/.test(error.message) ? 'it refuses the password' : error.code;
  });
  try {
    await redis.connect();
    await redis.ping();
    return null;
  } catch (error) {
    const refused = /^(NOAUTH|WRONGPASS)/.test((error as Error).message);
    return refused ? 'it refuses the password' : `connecting failed (${cause ?? 'no answer in time'})`;
  } finally {
    redis.disconnect();
  }
}
