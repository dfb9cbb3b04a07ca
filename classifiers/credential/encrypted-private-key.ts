import { defineInfotype } from '../../src/detect/infotype.js';

const edge = (what: string) => `-----${what} ENCRYPTED PRIVATE KEY-----`;
const body = 'MIIFHDBOBgkqhkiG9w0BBQ0wQTApBgkqhkiG9w0BBQwwHAQI\nq7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Qz';
const key = `${edge('BEGIN')}\n${body}\n${edge('END')}`;

export default defineInfotype({
  title: 'Encrypted private key (PKCS #8)',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { macie: 'PKCS', google: 'ENCRYPTION_KEY', gitleaks: 'private-key' },
  // RFC 7468, section 11: what protects it is a passphrase, which can be guessed at leisure.
  patterns: [
    {
      regex:
        /-----BEGIN ENCRYPTED PRIVATE KEY-----(?:[A-Za-z0-9+/=\s\\]|-(?!----)){32,16384}(?:-----END ENCRYPTED PRIVATE KEY-----)?/,
      prior: 0.98,
    },
  ],
  validator: { test: (candidate) => /[A-Za-z0-9+/]{40}/.test(candidate), chance: 0.9 },
  context: ['private key', 'pkcs8', 'passphrase'],
  finds: [
    { text: key, match: key, level: 'high' },
    { text: `key: |\n${key}\n`, match: key, level: 'high' },
    { text: `KEY="${key.replaceAll('\n', '\\n')}"`, match: key.replaceAll('\n', '\\n'), level: 'high' },
    { text: `const pem = \`${key}\`;`, match: key, level: 'high' },
  ],
  ignores: [
    { text: key.replaceAll('PRIVATE', 'PUBLIC'), because: 'no private key' },
    { text: `${edge('BEGIN')}\n${edge('END')}`, because: 'nothing between' },
    { text: `It must begin with ${edge('BEGIN')}, else it is refused.`, because: 'prose' },
    { text: body, because: 'no armour' },
  ],
});
