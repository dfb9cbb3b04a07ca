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

/** Keys that come over plain HTTP would be whoever's on the way; a machine may ask itself. */
const urlRemedy = 'write a URL that starts with https:// (http:// for localhost only)';

function isPrivateUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname));
}

const words = (what: string) =>
  z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter((word) => word !== ''))
    .refine((list) => list.length > 0, what);

const roles = ['admin', 'operator', 'compliance', 'lookup', 'auditor'] as const;
const roleMapping = 'write VALUE=ROLE pairs, such as "clearmark-admins=admin,search=lookup+auditor"';

/** `value=role+role,value=role`: from values of a claim to roles. */
const claimRoles = z.string().transform((text, context) => {
  const mapping = new Map<string, (typeof roles)[number][]>();
  for (const pair of text.split(',')) {
    const at = pair.lastIndexOf('=');
    const value = pair.slice(0, Math.max(at, 0)).trim();
    const given = pair
      .slice(at + 1)
      .split('+')
      .map((name) => roles.find((role) => role === name.trim()));
    const known = given.filter((role) => role !== undefined);
    if (value === '' || known.length < given.length) context.addIssue({ code: 'custom', message: roleMapping });
    mapping.set(value, known);
  }
  return mapping;
});

const claim = z.string().regex(/^\S{1,256}$/, 'name a claim');

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
  CLEARMARK_ACCESS_POLICY: z.string().min(1, 'name a file').optional(),
  CLEARMARK_MODELS: z
    .string()
    .transform((list) => list.split(',').map((folder) => folder.trim()))
    .refine((list) => list.every((folder) => folder !== ''), 'name folders of models, with a comma between them')
    .default([]),
  CLEARMARK_ML: z.enum(['cascade', 'always', 'off'], 'use cascade, always or off').default('cascade'),
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
  CLEARMARK_DECISION_DAYS: z.coerce.number().int().min(7).max(36_500).default(365),
  CLEARMARK_RATE_LIMIT: z.coerce.number().int().min(1).default(600_000),
  CLEARMARK_FEED_BOUND: z.coerce.number().min(1).max(3_600).default(5),
  CLEARMARK_PUBLIC_URL: url('https: http:')
    .refine((value) => !URL.canParse(value) || new URL(value).search + new URL(value).hash === '', 'leave out ? and #')
    .optional(),
  CLEARMARK_OIDC_ISSUER: z.string().min(1, 'give the issuer as its tokens name it (iss)').optional(),
  CLEARMARK_OIDC_AUDIENCE: words('name this service as tokens for it do (aud)').optional(),
  CLEARMARK_OIDC_SUBJECT_AUDIENCES: words('name programs as tokens for them do (aud)').default([]),
  CLEARMARK_OIDC_JWKS: z.string().min(1, 'give the URL of the keys of the issuer, or a file with them').optional(),
  CLEARMARK_OIDC_CLOCK_TOLERANCE: z.coerce.number().int().min(0).max(300).default(60),
  CLEARMARK_OIDC_USER_CLAIM: claim.default('sub'),
  CLEARMARK_OIDC_GROUPS_CLAIM: claim.default('groups'),
  CLEARMARK_OIDC_ROLES_CLAIM: claim.default('roles'),
  CLEARMARK_OIDC_ROLES: claimRoles.optional(),
  CLEARMARK_DIRECTORY_FILE: z.string().min(1, 'name a file with users and groups').optional(),
  // Of the command line only, for `source`, `crawl` and the like; known here so that a server does not refuse them.
  CLEARMARK_URL: z.string().optional(),
  CLEARMARK_KEY: z.string().optional(),
});

/** Whose access tokens are taken, and what their claims say. */
export interface OidcConfig {
  readonly issuer: string;
  /** What tokens call this service. */
  readonly audiences: readonly string[];
  /** Audiences besides, of tokens that are shown as a `subjectToken`. */
  readonly subjectAudiences: readonly string[];
  /** URL of the issuer's keys, or a file with them; discovered from the issuer unless set. */
  readonly jwks: string | undefined;
  /** How far clocks may differ, in seconds. */
  readonly clockTolerance: number;
  readonly userClaim: string;
  readonly groupsClaim: string;
  readonly rolesClaim: string;
  /** From values of the roles claim to roles. */
  readonly roles: ReadonlyMap<string, readonly (typeof roles)[number][]>;
}

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
  /** An access policy file; put in force when its content is new. */
  readonly accessPolicyFile: string | undefined;
  /** Where the tagger looks for names and the like. */
  readonly tagger: 'cascade' | 'always' | 'off';
  /** Folders of models that look too. */
  readonly models: readonly string[];
  readonly logLevel: z.output<typeof schema>['CLEARMARK_LOG_LEVEL'];
  /** Documents read at once by one process; as many as cores, at most 4, unless set. */
  readonly workers: number | undefined;
  /** The languages of words in pictures, as Tesseract names them; undefined where they are not read. */
  readonly ocrLanguages: string | undefined;
  /** Days for which decisions are kept. */
  readonly decisionDays: number;
  /** Requests a minute for one key. */
  readonly rateLimit: number;
  /** Seconds without having heard of all changes of labels, from which on look-ups are refused. */
  readonly feedBound: number;
  /** The URL under which others reach the API, behind a proxy perhaps; without a slash at its end. */
  readonly publicUrl: string | undefined;
  /** Without it only API keys are taken. */
  readonly oidc: OidcConfig | undefined;
  /** Users and groups, read at each start. */
  readonly directoryFile: string | undefined;
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
  problems.push(...oidcProblems(given));
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
    accessPolicyFile: c.CLEARMARK_ACCESS_POLICY,
    tagger: c.CLEARMARK_ML,
    models: c.CLEARMARK_MODELS,
    logLevel: c.CLEARMARK_LOG_LEVEL,
    workers: c.CLEARMARK_WORKERS,
    ocrLanguages: c.CLEARMARK_OCR === 'on' ? c.CLEARMARK_OCR_LANGUAGES : undefined,
    decisionDays: c.CLEARMARK_DECISION_DAYS,
    rateLimit: c.CLEARMARK_RATE_LIMIT,
    feedBound: c.CLEARMARK_FEED_BOUND,
    publicUrl: c.CLEARMARK_PUBLIC_URL?.replace(/\/+$/, ''),
    oidc: oidcOf(c),
    directoryFile: c.CLEARMARK_DIRECTORY_FILE,
  };
}

function oidcOf(c: z.output<typeof schema>): OidcConfig | undefined {
  if (c.CLEARMARK_OIDC_ISSUER === undefined) return undefined;
  return {
    issuer: c.CLEARMARK_OIDC_ISSUER,
    audiences: c.CLEARMARK_OIDC_AUDIENCE ?? [],
    subjectAudiences: c.CLEARMARK_OIDC_SUBJECT_AUDIENCES,
    jwks: c.CLEARMARK_OIDC_JWKS,
    clockTolerance: c.CLEARMARK_OIDC_CLOCK_TOLERANCE,
    userClaim: c.CLEARMARK_OIDC_USER_CLAIM,
    groupsClaim: c.CLEARMARK_OIDC_GROUPS_CLAIM,
    rolesClaim: c.CLEARMARK_OIDC_ROLES_CLAIM,
    roles: c.CLEARMARK_OIDC_ROLES ?? new Map(),
  };
}

/** What is wrong between settings: half a configuration must not pass for one that is switched off. */
function oidcProblems(given: Readonly<Record<string, string | undefined>>): string[] {
  const { CLEARMARK_OIDC_ISSUER: issuer, CLEARMARK_OIDC_AUDIENCE: audience, CLEARMARK_OIDC_JWKS: jwks } = given;
  const problems: string[] = [];
  if (issuer === undefined) {
    const others = Object.keys(given).filter((name) => name.startsWith('CLEARMARK_OIDC_'));
    if (others.length > 0) problems.push(`CLEARMARK_OIDC_ISSUER: needed with ${others.join(', ')}`);
    return problems;
  }
  if (audience === undefined) {
    problems.push(
      'CLEARMARK_OIDC_AUDIENCE: needed with CLEARMARK_OIDC_ISSUER; name this service as tokens for it do (aud)',
    );
  }
  // With the keys given, the issuer is a name that is compared and never asked.
  if (jwks === undefined && !isPrivateUrl(issuer)) problems.push(`CLEARMARK_OIDC_ISSUER: ${urlRemedy}`);
  if (jwks !== undefined && /^\w+:\/\//.test(jwks) && !isPrivateUrl(jwks)) {
    problems.push(`CLEARMARK_OIDC_JWKS: ${urlRemedy}, or name a file`);
  }
  return problems;
}

/** zod's own words for a wrong type quote nothing, but say little; ours name the remedy. */
function remedy(issue: z.core.$ZodIssue): string {
  if (issue.path[0] === 'CLEARMARK_PORT') return 'use a port number from 0 to 65535';
  if (issue.path[0] === 'CLEARMARK_RATE_LIMIT') return 'use a whole number of requests a minute';
  if (issue.path[0] === 'CLEARMARK_FEED_BOUND') return 'use a number of seconds from 1 to 3600';
  if (issue.path[0] === 'CLEARMARK_DECISION_DAYS') return 'use a whole number of days from 7 to 36500';
  if (issue.path[0] === 'CLEARMARK_OIDC_CLOCK_TOLERANCE') return 'use 0 to 300 seconds';
  if (issue.path[0] === 'CLEARMARK_WORKERS') return 'use a whole number from 1 to 64';
  return issue.message;
}
