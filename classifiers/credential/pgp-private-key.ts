import { defineInfotype } from '../../src/detect/infotype.js';

const edge = (what: string) => `-----${what} PGP PRIVATE KEY BLOCK-----`;
const body = 'lQOYBGX1k2MBCADQw7mZk2Lr9XwVt4hRzP1wDsb9KcLx7TqmV\nb3Hn5Gs8Jf6Yp0Ku4RaTe8WiOj2Qx1Ev7Cm3Bd9Lh5Zn4Fg=';
const key = `${edge('BEGIN')}\n\n${body}\n=x7Tq\n${edge('END')}`;
const versioned = `${edge('BEGIN')}\nVersion: GnuPG v2.0.22 (GNU/Linux)\n\n${body}\n=x7Tq\n${edge('END')}`;

export default defineInfotype({
  title: 'PGP private key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { macie: 'PGP_PRIVATE_KEY', google: 'ENCRYPTION_KEY', gitleaks: 'private-key' },
  // RFC 4880, 6.2: armour headers may stand between the first line and the key.
  patterns: [
    {
      regex:
        /-----BEGIN PGP (?:PRIVATE|SECRET) KEY BLOCK-----(?:[\w+/=\s\\:;,.()<>@"'~!]|-(?!----)){32,16384}(?:-----END PGP (?:PRIVATE|SECRET) KEY BLOCK-----)?/,
      prior: 0.98,
    },
  ],
  validator: { test: (candidate) => /[A-Za-z0-9+/]{40}/.test(candidate), chance: 0.9 },
  context: ['pgp', 'gpg', 'secret key', 'private key'],
  finds: [
    { text: key, match: key, level: 'high' },
    { text: `gpg --export-secret-keys -a\n${versioned}\n`, match: versioned, level: 'high' },
    { text: `GPG_PRIVATE_KEY: "${key}"`, match: key, level: 'high' },
    { text: `{"k":"${key.replaceAll('\n', '\\n')}"}`, match: key.replaceAll('\n', '\\n'), level: 'high' },
  ],
  ignores: [
    { text: key.replaceAll('PRIVATE', 'PUBLIC'), because: 'a public key' },
    { text: key.replaceAll('PRIVATE KEY BLOCK', 'SIGNATURE'), because: 'a signature' },
    { text: `${edge('BEGIN')}\n${edge('END')}`, because: 'nothing between' },
    { text: `Keep what stands below ${edge('BEGIN')} to yourself.`, because: 'prose' },
  ],
});
