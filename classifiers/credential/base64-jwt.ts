import { defineInfotype } from '../../src/detect/infotype.js';

const encode = (text: string) => Buffer.from(text).toString('base64');
const part = (value: object) => encode(JSON.stringify(value)).replace(/=+$/, '');
const jwt = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'jane', iat: 1767225600 })}.${'ZvRdhjKGR8rfph' + '18e9A2txHjs1Jus0XXnCdwXs2PYkY'}`;
const token = encode(jwt);
const noAlgorithm = encode(`${part({ typ: 'JWT', x: 'no algorithm' })}.${part({ a: 1 })}.c2lnbmF0dXJl`);

/** RFC 7519: decoded twice, the first part is an object that names its algorithm. */
function holdsToken(candidate: string): boolean {
  try {
    const [header = '', payload] = Buffer.from(candidate, 'base64').toString('latin1').split('.', 2);
    const parsed: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    return payload !== undefined && typeof parsed === 'object' && parsed !== null && 'alg' in parsed;
  } catch {
    return false;
  }
}

export default defineInfotype({
  title: 'JSON web token in base 64',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'jwt-base64' },
  // ZXlK is the base 64 of eyJ, with which every token begins.
  patterns: [{ regex: /\bZXlK[A-Za-z0-9+/_-]{40,4000}={0,2}(?![\w+/=-])/, prior: 0.9 }],
  // One text in a thousand decodes so far by chance; digits of the payload are covered by no check.
  validator: { test: holdsToken, chance: 0.001, unchecked: () => true },
  context: ['jwt', 'token', 'bearer', 'secret'],
  finds: [
    { text: `  token: ${token}`, match: token, level: 'high' },
    { text: `kubectl get secret a -o jsonpath={.data.token}  # ${token}`, match: token, level: 'high' },
    { text: `{"data":{"jwt":"${token}"}}`, match: token, level: 'high' },
    { text: `BASE64_JWT=${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: jwt, because: 'not encoded twice' },
    { text: 'ZXlK', because: 'the beginning alone' },
    { text: noAlgorithm, because: 'no algorithm in the header' },
    { text: `ZXlK${'A'.repeat(80)}`, because: 'decodes to nothing' },
  ],
});
