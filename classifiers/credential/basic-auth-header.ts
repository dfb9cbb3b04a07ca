import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** RFC 7617: base 64 of a user, a colon and a password; with a token for the user the password may be empty. */
function holdsCredentials(candidate: string): boolean {
  if (!/^[\w+/-]+={0,2}$/.test(candidate)) return false;
  const text = Buffer.from(candidate, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0 || /\p{Cc}|\ufffd/u.test(text)) return false;
  const [user, password] = [text.slice(0, colon), text.slice(colon + 1)];
  return password === '' ? user.length >= 16 : !isPlaceholder(password);
}

const encode = (text: string) => Buffer.from(text).toString('base64');
const jane = encode('jane' + ':Kx8vT2mZ!r');
const service = encode('svc-backup:' + 'q7WdLx2RtY9v');

export default defineInfotype({
  title: 'HTTP basic authentication header',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    google: 'BASIC_AUTH_HEADER',
    macie: 'HTTP_BASIC_AUTH_HEADER',
    purview: 'Http authorization header',
    gitleaks: 'curl-auth-header',
  },
  patterns: [{ regex: /\b[Bb]asic (?<value>[A-Za-z0-9+/]{6,600}={0,2})(?![\w+/=])/, prior: 0.5 }],
  // No check digit, but one word in thousands decodes to a text with a colon.
  validator: { test: holdsCredentials, chance: 0.001, unchecked: () => true },
  context: ['authorization', 'basic', 'header'],
  neverReal: [encode('Aladdin:open sesame'), encode('s6BhdRkqt3:gX1fBat3bV')],
  finds: [
    { text: `Authorization: Basic ${jane}`, match: jane, level: 'high' },
    { text: `curl -H "Authorization: Basic ${service}" https://example.com`, match: service, level: 'high' },
    { text: `headers: { authorization: 'Basic ${jane}' }`, match: jane, level: 'high' },
    { text: `proxy_set_header Authorization "basic ${service}";`, match: service, level: 'high' },
  ],
  ignores: [
    { text: 'Basic Authentication is used.', because: 'words that decode to nothing' },
    { text: `Authorization: Basic ${encode('no colon here')}`, because: 'no colon inside' },
    { text: `Authorization: Basic ${encode('user:password')}`, because: 'a placeholder inside' },
    { text: `Authorization: Digest ${jane}`, because: 'another scheme' },
    { text: `Authorization: Basic ${encode('Aladdin:open sesame')}`, because: 'the example of a standard' },
  ],
});
