import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = (protocols: string) =>
  z.string().refine(
    (value) => URL.canParse(value) && protocols.split(' ').includes(new URL(value).protocol),
    `write a URL that starts with ${protocols
      .split(' ')
      .map((p) => `${p}//`)
      .join(' or ')}`,
  );

const schema = z.object({
  DATABASE_URL: url('postgres: postgresql:').optional(),
  REDIS_URL: url('redis: rediss:').optional(),
  CLEARMARK_DATA_DIR: z.string().min(1, 'name a folder').default('.clearmark'),
  CLEARMARK_PORT: port.default(7400),
  CLEARMARK_HOST: z.string().min(1, 'name an address to listen on').default('127.0.0.1'),
  CLEARMARK_SECRET_KEY: z
    .string()
    .min(32, 'use at least 32 characters, such as the output of: openssl rand -base64 32')
    .optional(),
  CLEARMARK_LABELING_POLICY: z.string().min(1, 'name a file').optional(),
  CLEARMARK_LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], 'use trace, debug, info, warn, error or silent')
    .default('info'),
  CLEARMARK_WORKERS: z.coerce
    .number()
    .int()
    .min(1, 'use 1 to 64')
    .max(64, 'use 1 to 64')
    .optional()
    .describe('documents read at once'),
  CLEARMARK_OCR: z.enum(['on', 'off'], 'use on or off').default('off'),
  CLEARMARK_OCR_LANGUAGES: z.string().min(1, 'name languages, such as eng+deu').default('eng'),
  CLEARMARK_RATE_LIMIT: z.coerce.number().int().min(1).default(600_000),
  CLEARMARK_FEED_BOUND: z.coerce.number().min(1).max(3_600).default(5),
  // Of the command line only, for `source`, `crawl` and the like; known here so that a server does not refuse them.
  CLEARMARK_URL: z.string().optional(),
  CLEARMARK_KEY: z.string().optional(),
});

/** The configuration of a process, from its environment. */
export interface Config {
  /** Without it, `serve` runs an embedded Postgres in {@link dataDir}. */
  readonly databaseUrl: string | undefined;
  /** With it the queue runs on Redis, without it on Postgres. */
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly secretKey: string | undefined;
  /** A labeling policy file to use instead of the one that ships. */
  readonly labelingPolicyFile: string | undefined;
  readonly logLevel: z.output<typeof schema>['CLEARMARK_LOG_LEVEL'];
  /** Documents read at once by one process; as many as cores, at most 4, unless set. */
  readonly workers: number | undefined;
  /** The languages of words in pictures, as Tesseract names them; undefined where they are not read. */
  readonly ocrLanguages: string | undefined;
  /** Requests a minute for one key. */
  readonly rateLimit: number;
  /** Seconds without having heard of all changes of labels, from which on look-ups are refused. */
  readonly feedBound: number;
}

/** Every problem of the configuration at once. Names variables and remedies, never values. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(`the configuration is not valid:\n${problems.map((p) => `  ${p}`).join('\n')}`);
  }
}

/**
 * Reads the configuration. Variables that begin with CLEARMARK_ and are not known are problems too: a typing error in
 * a name must not pass for the default.
 * @throws {ConfigError} naming every problem
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable is an unset one, as in most shells' habits.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  const known = Object.keys(schema.shape);
  const problems = Object.keys(given)
    .filter((name) => name.startsWith('CLEARMARK_') && !known.includes(name))
    .map((name) => `${name}: no such setting; there are ${known.join(', ')}`);
  if (given.DATABASE_URL !== undefined && given.CLEARMARK_SECRET_KEY === undefined) {
    problems.push(
      'CLEARMARK_SECRET_KEY: needed with DATABASE_URL, the same for all processes; make one with: openssl rand -base64 32',
    );
  }
  if (!parsed.success) problems.push(...parsed.error.issues.map((i) => `${i.path.join('.')}: ${remedy(i)}`));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const c = parsed.data;
  return {
    databaseUrl: c.DATABASE_URL,
    redisUrl: c.REDIS_URL,
    dataDir: c.CLEARMARK_DATA_DIR,
    port: c.CLEARMARK_PORT,
    host: c.CLEARMARK_HOST,
    secretKey: c.CLEARMARK_SECRET_KEY,
    labelingPolicyFile: c.CLEARMARK_LABELING_POLICY,
    logLevel: c.CLEARMARK_LOG_LEVEL,
    workers: c.CLEARMARK_WORKERS,
    ocrLanguages: c.CLEARMARK_OCR === 'on' ? c.CLEARMARK_OCR_LANGUAGES : undefined,
    rateLimit: c.CLEARMARK_RATE_LIMIT,
    feedBound: c.CLEARMARK_FEED_BOUND,
  };
}

/** zod's own words for a wrong type quote nothing, but say little; ours name the remedy. */
function remedy(issue: z.core.$ZodIssue): string {
  if (issue.path[0] === 'CLEARMARK_PORT') return 'use a port number from 0 to 65535';
  if (issue.path[0] === 'CLEARMARK_RATE_LIMIT') return 'use a whole number of requests a minute';
  if (issue.path[0] === 'CLEARMARK_FEED_BOUND') return 'use a number of seconds from 1 to 3600';
  if (issue.path[0] === 'CLEARMARK_WORKERS') return 'use a whole number from 1 to 64';
  return issue.message;
}
