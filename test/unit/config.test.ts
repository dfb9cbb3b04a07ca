import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, type OidcConfig, readConfig } from '../../src/config.js';
import { tokenSettings } from '../../src/server/token-settings.js';

const oidc = { CLEARMARK_OIDC_ISSUER: 'https://login.example', CLEARMARK_OIDC_AUDIENCE: 'clearmark' };

/** What is wrong with a configuration, a line a problem. */
function problems(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems;
  }
}

test('access tokens are taken when an issuer is configured, and not otherwise', () => {
  expect(readConfig({}).oidc).toBeUndefined();
  expect(readConfig(oidc).oidc).toEqual({
    issuer: 'https://login.example',
    audiences: ['clearmark'],
    subjectAudiences: [],
    jwks: undefined,
    clockTolerance: 60,
    userClaim: 'sub',
    groupsClaim: 'groups',
    rolesClaim: 'roles',
    roles: new Map(),
  });
});

test('everything about tokens can be set', () => {
  const env = {
    ...oidc,
    CLEARMARK_OIDC_AUDIENCE: 'clearmark, https://labels.example',
    CLEARMARK_OIDC_SUBJECT_AUDIENCES: 'search-app',
    CLEARMARK_OIDC_JWKS: '/etc/clearmark/keys.json',
    CLEARMARK_OIDC_CLOCK_TOLERANCE: '5',
    CLEARMARK_OIDC_USER_CLAIM: 'preferred_username',
    CLEARMARK_OIDC_ROLES_CLAIM: 'realm_access.roles',
    CLEARMARK_OIDC_ROLES: 'label admins=admin, x=y=lookup+auditor',
  };
  expect(readConfig(env).oidc).toMatchObject({
    audiences: ['clearmark', 'https://labels.example'],
    subjectAudiences: ['search-app'],
    jwks: '/etc/clearmark/keys.json',
    clockTolerance: 5,
    roles: new Map([
      ['label admins', ['admin']],
      ['x=y', ['lookup', 'auditor']],
    ]),
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  [
    'an audience without an issuer',
    { CLEARMARK_OIDC_AUDIENCE: 'a' },
    /^CLEARMARK_OIDC_ISSUER: needed with CLEARMARK_OIDC_AUDIENCE$/,
  ],
  [
    'an issuer without an audience',
    { CLEARMARK_OIDC_ISSUER: 'https://login.example' },
    /^CLEARMARK_OIDC_AUDIENCE: needed/,
  ],
  [
    'an issuer over plain HTTP',
    { ...oidc, CLEARMARK_OIDC_ISSUER: 'http://login.example' },
    /^CLEARMARK_OIDC_ISSUER: .*https/,
  ],
  [
    'keys over plain HTTP',
    { ...oidc, CLEARMARK_OIDC_JWKS: 'http://login.example/keys' },
    /^CLEARMARK_OIDC_JWKS: .*https/,
  ],
  [
    'a role that there is not',
    { ...oidc, CLEARMARK_OIDC_ROLES: 'staff=root' },
    /^CLEARMARK_OIDC_ROLES: write VALUE=ROLE/,
  ],
  ['a role for nobody', { ...oidc, CLEARMARK_OIDC_ROLES: 'admin' }, /^CLEARMARK_OIDC_ROLES: write VALUE=ROLE/],
  [
    'clocks an hour apart',
    { ...oidc, CLEARMARK_OIDC_CLOCK_TOLERANCE: '3600' },
    /^CLEARMARK_OIDC_CLOCK_TOLERANCE: use 0 to 300/,
  ],
])('%s is a problem that is said', (_what, env, message) => {
  const found = problems(env);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(message);
  expect(found[0]).not.toContain('login.example');
});

test('an issuer on this machine may speak plain HTTP, and one whose keys are given is a mere name', () => {
  expect(problems({ ...oidc, CLEARMARK_OIDC_ISSUER: 'http://127.0.0.1:8080/realm' })).toEqual([]);
  expect(problems({ ...oidc, CLEARMARK_OIDC_ISSUER: 'our-gateway', CLEARMARK_OIDC_JWKS: 'keys.json' })).toEqual([]);
});

test('keys of an issuer are discovered, at an address, or in a file that holds keys', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clearmark-keys-'));
  const keysAt = async (jwks: string | undefined) => {
    const found = readConfig({ ...oidc, ...(jwks === undefined ? {} : { CLEARMARK_OIDC_JWKS: jwks }) })
      .oidc as OidcConfig;
    return (await tokenSettings(found)).keys;
  };
  const file = join(folder, 'keys.json');
  await writeFile(file, '{"keys":[]}');
  expect(await keysAt(undefined)).toEqual({ kind: 'discovered', issuer: 'https://login.example' });
  expect(await keysAt('https://login.example/keys')).toEqual({ kind: 'url', url: 'https://login.example/keys' });
  expect(await keysAt(file)).toEqual({ kind: 'given', keys: { keys: [] } });
  for (const text of ['{"keys":7}', '[]', 'no JSON']) {
    await writeFile(file, text);
    await expect(keysAt(file)).rejects.toThrow(/CLEARMARK_OIDC_JWKS: the file holds no JSON Web Key Set/);
  }
  await expect(keysAt(join(folder, 'nothing'))).rejects.toThrow(/CLEARMARK_OIDC_JWKS: the file cannot be read/);
  await rm(folder, { recursive: true });
});

describe('the public URL', () => {
  test('is taken without a slash at its end, with a path or without', () => {
    const publicUrl = (CLEARMARK_PUBLIC_URL: string) => readConfig({ CLEARMARK_PUBLIC_URL }).publicUrl;
    expect(publicUrl('https://labels.example.com/')).toBe('https://labels.example.com');
    expect(publicUrl('https://example.com:8443/clearmark//')).toBe('https://example.com:8443/clearmark');
    expect(readConfig({}).publicUrl).toBeUndefined();
  });

  test.each(['labels.example.com', 'ftp://example.com', 'https://example.com/?a=1', 'https://example.com/#a'])(
    '%s is refused by name',
    (CLEARMARK_PUBLIC_URL) => {
      expect(() => readConfig({ CLEARMARK_PUBLIC_URL })).toThrow(ConfigError);
      expect(() => readConfig({ CLEARMARK_PUBLIC_URL })).toThrow('CLEARMARK_PUBLIC_URL');
    },
  );
});
