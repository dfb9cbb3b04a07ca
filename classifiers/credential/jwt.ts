import { defineInfotype } from '../../src/detect/infotype.js';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signature = 'SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';
const token = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: '1234567890', iat: 1516239022 })}.${signature}`;

/** RFC 7519: the first part is a JOSE header, a JSON object that names its algorithm. */
function hasHeader(candidate: string): boolean {
  try {
    const header: unknown = JSON.parse(Buffer.from(candidate.split('.', 1)[0] ?? '', 'base64url').toString('utf8'));
    return typeof header === 'object' && header !== null && 'alg' in header && typeof header.alg === 'string';
  } catch {
    return false;
  }
}

export default defineInfotype({
  title: 'JSON web token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'JSON_WEB_TOKEN', macie: 'JSON_WEB_TOKEN', gitleaks: 'jwt' },
  // Five parts when encrypted (RFC 7516), or three.
  patterns: [
    {
      regex:
        /(?<![\w.-])eyJ[\w-]{10,4096}\.(?:[\w-]{0,1024}\.[\w-]{8,64}\.[\w-]{1,12288}\.[\w-]{16,64}|[\w-]{2,12288}\.[\w-]{0,2048})(?![\w-])/,
      prior: 0.9,
    },
  ],
  // No check digit: one header in a thousand random texts is JSON, and no scheme covers the digits of the payload.
  validator: { test: hasHeader, chance: 0.001, unchecked: () => true },
  context: ['jwt', 'token', 'bearer', 'authorization', 'id token', 'access token'],
  finds: [
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"id_token":"${token}"}`, match: token, level: 'high' },
    { text: `?jwt=${token}&x=1`, match: token, level: 'high' },
    { text: `cookie session=${token}; path=/`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `eyJhbGciOiJIUzI1NiJ9`, because: 'a header alone' },
    { text: `${encode({ typ: 'JWT', x: 'no algorithm' })}.e30.abc`, because: 'no algorithm in the header' },
    { text: `eyJub3QganNvbiBhdCBhbGw.e30.abc`, because: 'the header is not JSON' },
    { text: `x${token}`, because: 'inside a longer token' },
  ],
});
