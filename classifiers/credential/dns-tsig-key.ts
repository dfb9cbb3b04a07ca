import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const secret = 'q7WdLx2RtY9vKb4ZsNc8' + 'HmPeTg3Uf6Ja1Iw5Xo0CyE4=';

export default defineInfotype({
  title: 'DNS key (TSIG, rndc)',
  region: [],
  categories: ['credentials', 'network'],
  regulations: [],
  // RFC 8945, as BIND, Knot and nsupdate write it.
  patterns: [
    {
      regex:
        /\balgorithm:?\s{1,6}"?hmac-[\w-]{3,14}"?;?\s{1,12}secret:?\s{1,6}"?(?<value>[A-Za-z0-9+/]{16,120}={0,2})(?![\w+/=])/i,
      prior: 0.98,
    },
    {
      regex: /\bsecret:?\s{1,6}"?(?<value>[A-Za-z0-9+/]{16,120}={0,2})"?;?\s{1,12}algorithm:?\s{1,6}"?hmac-/i,
      prior: 0.98,
    },
    {
      regex: /(?<=\s)-y ?["']?(?:hmac-[\w-]{3,14}:)[\w.-]{1,100}:(?<value>[A-Za-z0-9+/]{16,120}={0,2})(?![\w+/=])/i,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['tsig', 'rndc', 'named', 'bind', 'nsupdate', 'key'],
  finds: [
    { text: `key "rndc-key" {\n  algorithm hmac-sha256;\n  secret "${secret}";\n};`, match: secret, level: 'high' },
    { text: `nsupdate -y hmac-sha512:ddns:${secret}`, match: secret, level: 'high' },
    { text: `key:\n  - id: t\n    algorithm: hmac-sha256\n    secret: ${secret}`, match: secret, level: 'high' },
    { text: `secret "${secret}"; algorithm hmac-md5;`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: 'algorithm hmac-sha256; secret "<secret>";', because: 'a placeholder' },
    { text: `algorithm rsasha256; secret "${secret}";`, because: 'another algorithm' },
    { text: 'algorithm hmac-sha256; secret "abc";', because: 'too short' },
    { text: `algorithm hmac-sha256; secret "${'A'.repeat(43)}=";`, because: 'all zeros' },
  ],
});
