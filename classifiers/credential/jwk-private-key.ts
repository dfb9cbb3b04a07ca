import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const d = 'q7WdLx2RtY9vKb4ZsNc8' + 'HmPeTg3Uf6Ja1Iw5Xo0Cy7Q';
const x = 'f83OJ3D2xF1Bg8vub9tL' + 'e1gHMzV76e8Tus9uPHvRVEU';

export default defineInfotype({
  title: 'Private JSON web key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'ENCRYPTION_KEY' },
  // RFC 7517 and 7518: `d` is private in keys of type EC, OKP and RSA, `k` is the whole of a symmetric one.
  patterns: [
    {
      regex:
        /["']kty["']\s{0,3}:\s{0,3}["'](?:EC|OKP|RSA)["'][^{}[\]]{0,1500}?["']d["']\s{0,3}:\s{0,3}["'](?<value>[\w-]{40,1400})["']/,
      prior: 0.97,
    },
    {
      regex:
        /["']d["']\s{0,3}:\s{0,3}["'](?<value>[\w-]{40,1400})["'][^{}[\]]{0,1500}?["']kty["']\s{0,3}:\s{0,3}["'](?:EC|OKP|RSA)["']/,
      prior: 0.97,
    },
    {
      regex:
        /["']kty["']\s{0,3}:\s{0,3}["']oct["'][^{}[\]]{0,400}?["']k["']\s{0,3}:\s{0,3}["'](?<value>[\w-]{16,700})["']/,
      prior: 0.97,
    },
  ],
  validator: randomText(3.5),
  context: ['jwk', 'jwks', 'private key'],
  finds: [
    { text: `{"kty":"EC","crv":"P-256","x":"${x}","y":"${x}","d":"${d}"}`, match: d, level: 'high' },
    { text: `{ "d": "${d}", "crv": "Ed25519", "kty": "OKP" }`, match: d, level: 'high' },
    { text: `{"kty":"oct","k":"${d}","alg":"HS256"}`, match: d, level: 'high' },
    { text: `jwk = {'kty': 'RSA', 'n': '${x}', 'e': 'AQAB', 'd': '${d}'}`, match: d, level: 'high' },
  ],
  ignores: [
    { text: `{"kty":"EC","crv":"P-256","x":"${x}","y":"${x}"}`, because: 'a public key' },
    { text: `{"kty":"RSA"},{"d":"${d}"}`, because: 'two objects' },
    { text: `{"d":"${d}"}`, because: 'no type of key' },
    { text: `{"kty":"EC","d":"${'x'.repeat(43)}"}`, because: 'a placeholder' },
  ],
});
