import { createHmac } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { ServiceError } from '../../../src/app/errors.js';
import { openTokenVerifier, type TokenSettings, type TokenVerifier } from '../../../src/app/tokens.js';
import { startTestIssuer, type TestIssuer } from '../../issuer.js';

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await startTestIssuer();
});
afterAll(() => issuer.close());

let now = new Date();
beforeEach(() => {
  now = new Date();
});

function verifier(but: Partial<TokenSettings> = {}): TokenVerifier {
  const settings: TokenSettings = {
    issuer: issuer.url,
    keys: { kind: 'discovered', issuer: issuer.url },
    audiences: ['clearmark'],
    subjectAudiences: ['search-app'],
    clockTolerance: 60,
    userClaim: 'sub',
    groupsClaim: 'groups',
    rolesClaim: 'realm_access.roles',
    roles: new Map([['watchers', ['auditor', 'lookup']]]),
    ...but,
  };
  return openTokenVerifier(settings, () => now);
}

/** The code with which a token is refused; its claims when it is not. */
async function outcome(
  token: string | Promise<string>,
  tokens = verifier(),
  use: 'credential' | 'subject' = 'credential',
) {
  try {
    return await tokens.verify(await token, use);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    expect(error.message).not.toContain('example.com');
    return error.code;
  }
}

const inSeconds = (seconds: number) => Math.floor(now.getTime() / 1000) + seconds;
const unsigned = (header: object, payload: object) =>
  [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
const claims = () => ({ iss: issuer.url, aud: 'clearmark', sub: 'ann@example.com', exp: inSeconds(300) });

test.each(['RS256', 'PS256', 'ES256', 'EdDSA'])('a token signed with %s verifies', async (alg) => {
  const other = await startTestIssuer(alg);
  try {
    const tokens = verifier({ issuer: other.url, keys: { kind: 'url', url: `${other.url}/keys` } });
    expect(await outcome(other.token(), tokens)).toMatchObject({
      issuer: other.url,
      subject: 'ann@example.com',
      parties: [{ types: ['user'], id: 'ann@example.com' }],
    });
  } finally {
    await other.close();
  }
});

describe('is refused', () => {
  const cases: Readonly<Record<string, readonly [code: string, make: () => string | Promise<string>]>> = {
    'a token for another audience': ['token_audience', () => issuer.token({ aud: 'another-service' })],
    'one for none': ['token_audience', () => issuer.token({ aud: undefined } as unknown as JWTPayload)],
    'one that a program got for itself, as a credential': ['token_audience', () => issuer.token({ aud: 'search-app' })],
    'one that has expired': ['token_expired', () => issuer.token({ exp: inSeconds(-61) })],
    'one that begins later': ['token_expired', () => issuer.token({ nbf: inSeconds(61) })],
    'one that never expires': ['token_invalid', () => issuer.token({ exp: undefined } as unknown as JWTPayload)],
    'one of another issuer': ['token_invalid', () => issuer.token({ iss: 'https://elsewhere.example' })],
    'one of nobody': ['token_invalid', () => issuer.token({ sub: undefined } as unknown as JWTPayload)],
    'one that names no key': ['token_invalid', () => issuer.token({}, { kid: undefined })],
    'one that names a key that is not there': ['token_invalid', () => issuer.token({}, { kid: 'another' })],
    'a logout token': ['token_invalid', () => issuer.token({}, { typ: 'logout+jwt' })],
    'a proof of possession': ['token_invalid', () => issuer.token({}, { typ: 'dpop+jwt' })],
    'one without a signature': [
      'token_invalid',
      () => `${unsigned({ alg: 'none', typ: 'at+jwt', kid: 'key-1' }, claims())}.`,
    ],
    'one signed with a shared secret': [
      'token_invalid',
      () => {
        const text = unsigned({ alg: 'HS256', typ: 'at+jwt', kid: 'key-1' }, claims());
        return `${text}.${createHmac('sha256', 'secret').update(text).digest('base64url')}`;
      },
    ],
    'one that was changed': [
      'token_invalid',
      async () => {
        const [header, payload = '', signature] = (await issuer.token()).split('.');
        const other = JSON.parse(Buffer.from(payload, 'base64url').toString());
        const changed = Buffer.from(JSON.stringify({ ...other, sub: 'ceo@example.com' })).toString('base64url');
        return `${header}.${changed}.${signature}`;
      },
    ],
    'what is no token': ['token_invalid', () => 'a.b.c'],
    'a mail address that nobody has verified': [
      'token_invalid',
      () => issuer.token({ email: 'ceo@example.com', email_verified: false }),
    ],
    'a mail address of which nothing is said': ['token_invalid', () => issuer.token({ email: 'ceo@example.com' })],
    'a mail address said to be verified by a text': [
      'token_invalid',
      () => issuer.token({ email: 'ceo@example.com', email_verified: 'true' }),
    ],
    'somebody of another issuer who may act': [
      'token_invalid',
      () => issuer.token({ may_act: { sub: 'bot', iss: 'https://elsewhere.example' } }),
    ],
    'one that does not say readably who may act': ['token_invalid', () => issuer.token({ may_act: 'bot' })],
    'somebody of another issuer who acts': [
      'token_invalid',
      () => issuer.token({ act: { sub: 'bot', iss: 'https://elsewhere.example' } }),
    ],
    'a chain without an end': [
      'token_invalid',
      () => issuer.token({ act: [...'abcdefghi'].reduce<object>((act, sub) => ({ sub, act }), { sub: 'bot' }) }),
    ],
  };
  test.each(Object.entries(cases))('%s', async (what, [code, make]) => {
    const tokens = verifier(what.includes('mail address') ? { userClaim: 'email' } : {});
    expect(await outcome(make(), tokens)).toBe(code);
  });
});

test('a mail address that is verified names its user', async () => {
  const token = await issuer.token({ email: 'ann@example.com', email_verified: true });
  expect(await outcome(token, verifier({ userClaim: 'email' }))).toMatchObject({
    parties: [{ types: ['user'], id: 'ann@example.com' }],
  });
});

test('clocks may differ by a minute, and by as much as is configured', async () => {
  const late = await issuer.token({ exp: inSeconds(-50) });
  const early = await issuer.token({ nbf: inSeconds(50) });
  expect([await outcome(late), await outcome(early)]).toMatchObject([{ parties: {} }, { parties: {} }]);
  const strict = verifier({ clockTolerance: 0 });
  expect([await outcome(late, strict), await outcome(early, strict)]).toEqual(['token_expired', 'token_expired']);
});

test('a token that verified a moment ago is refused when it has expired since', async () => {
  const tokens = verifier();
  const token = await issuer.token({ exp: inSeconds(5) });
  expect(await outcome(token, tokens)).toMatchObject({ subject: 'ann@example.com' });
  now = new Date(now.getTime() + 66_000);
  expect(await outcome(token, tokens)).toBe('token_expired');
});

test('a token that a listed program got for itself proves a subject, but is no credential', async () => {
  const token = await issuer.token({ aud: ['search-app', 'unrelated'] });
  const tokens = verifier();
  expect(await outcome(token, tokens, 'subject')).toMatchObject({ subject: 'ann@example.com' });
  expect(await outcome(token, tokens, 'credential')).toBe('token_audience');
});

describe('claims', () => {
  test('who acts comes first, the subject last', async () => {
    const act = { sub: 'writer', act: { sub: 'planner' } };
    expect(await outcome(issuer.token({ act }))).toMatchObject({
      parties: [{ id: 'writer' }, { id: 'planner' }, { id: 'ann@example.com', types: ['user'] }],
    });
  });

  test('a program that got a token for itself is no user', async () => {
    for (const own of [{ client_id: 'ann@example.com' }, { azp: 'ann@example.com' }, { idtyp: 'app' }]) {
      expect(await outcome(issuer.token(own))).toMatchObject({ parties: [{ types: ['agent', 'service'] }] });
    }
  });

  test('roles follow from a claim and a mapping, and never for somebody who acts for another', async () => {
    const realm_access = { roles: ['watchers', 'admin', 'constructor'] };
    expect(await outcome(issuer.token({ realm_access }))).toMatchObject({ roles: ['lookup', 'auditor'] });
    expect(await outcome(issuer.token({ realm_access, act: { sub: 'bot' } }))).toMatchObject({ roles: [] });
    expect(await outcome(issuer.token({ roles: ['watchers'] }))).toMatchObject({ roles: [] });
  });

  test('groups are taken from their claim and nowhere else', async () => {
    expect(await outcome(issuer.token({ groups: ['a', 7, 'b'], group: 'c' }))).toMatchObject({ groups: ['a', 'b'] });
  });
});

describe('keys', () => {
  test('are asked for once, however many tokens come', async () => {
    const other = await startTestIssuer();
    const tokens = verifier({ issuer: other.url, keys: { kind: 'discovered', issuer: other.url } });
    const all = await Promise.all([1, 2, 3, 4].map((n) => other.token({ jti: String(n) })));
    await Promise.all(all.map((token) => tokens.verify(token, 'credential')));
    expect(other.asked()).toBe(1);
    await other.close();
  });

  test('a new key is found, and made-up ones do not set us on the issuer', async () => {
    const other = await startTestIssuer();
    const tokens = verifier({ issuer: other.url, keys: { kind: 'discovered', issuer: other.url } });
    const old = await other.token({ exp: inSeconds(3600) });
    await tokens.verify(old, 'credential');
    await other.rotate();
    const fresh = await other.token({ exp: inSeconds(3600) });
    expect(await outcome(fresh, tokens)).toBe('token_invalid');
    for (let i = 0; i < 20; i++) await outcome(other.token({}, { kid: `made-up-${i}` }), tokens);
    expect(other.asked()).toBe(1);
    now = new Date(now.getTime() + 31_000);
    expect(await outcome(fresh, tokens)).toMatchObject({ subject: 'ann@example.com' });
    expect(await outcome(old, tokens)).toBe('token_invalid');
    expect(other.asked()).toBe(2);
    await other.close();
  });

  test.each([
    ['an error', 500],
    ['silence', 'hang'],
  ] as const)('an issuer that answers with %s denies by name, at once for those who come after', async (_what, how) => {
    const other = await startTestIssuer();
    const tokens = verifier({ issuer: other.url, keys: { kind: 'discovered', issuer: other.url } });
    other.fail(how);
    expect(await outcome(other.token(), tokens)).toBe('issuer_unavailable');
    other.fail(null);
    expect(await outcome(other.token(), tokens)).toBe('issuer_unavailable');
    expect(other.asked()).toBe(0);
    now = new Date(now.getTime() + 5_001);
    expect(await outcome(other.token(), tokens)).toMatchObject({ subject: 'ann@example.com' });
    await other.close();
  });

  test('keys that were fetched serve on while the issuer is away, for ten minutes', async () => {
    const other = await startTestIssuer();
    const tokens = verifier({ issuer: other.url, keys: { kind: 'discovered', issuer: other.url } });
    await tokens.verify(await other.token(), 'credential');
    other.fail(500);
    const later = await other.token({ exp: inSeconds(3600) });
    now = new Date(now.getTime() + 540_000);
    expect(await outcome(later, tokens)).toMatchObject({ subject: 'ann@example.com' });
    expect(await outcome(other.token({}, { kid: 'unknown' }), tokens)).toBe('issuer_unavailable');
    expect(await outcome(other.token({ jti: '2', exp: inSeconds(60) }), tokens)).toMatchObject({ parties: {} });
    now = new Date(now.getTime() + 61_000);
    expect(await outcome(later, tokens)).toBe('issuer_unavailable');
    await other.close();
  });

  test('a discovery document of somebody else does not speak for the issuer', async () => {
    const issuerName = `${issuer.url}/tenant`;
    const tokens = verifier({
      issuer: issuerName,
      keys: { kind: 'discovered', issuer: issuer.url.replace('127.0.0.1', 'localhost') },
    });
    expect(await outcome(issuer.token({ iss: issuerName }), tokens)).toBe('issuer_unavailable');
  });
});
