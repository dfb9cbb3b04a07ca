import pg from 'pg';

/**
 * Whether a database can be used: null when it can, else why not, in words that hold nothing of the URL. What the
 * server itself says is left out; its code tells enough.
 */
export async function whyUnreachable(databaseUrl: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return null;
  } catch (error) {
    const { code } = error as { code?: unknown };
    return causes[String(code)] ?? `connecting failed (${typeof code === 'string' ? code : 'no answer in time'})`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** By errno, or by SQLSTATE (PostgreSQL documentation, appendix A). */
const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its host and port',
  ENOTFOUND: 'there is no host of its name',
  EAI_AGAIN: 'the name of its host cannot be resolved now',
  ETIMEDOUT: 'its host does not answer',
  '28P01': 'it refuses the user or the password',
  '28000': 'it refuses the user',
  '3D000': 'the server has no database of its name; create it',
};
