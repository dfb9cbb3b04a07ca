import { defineInfotype } from '../../src/detect/infotype.js';

const line = 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Qzq7WdLx2RtY9vKb4ZsNc8';
const key = (version: number, encryption: string) =>
  `PuTTY-User-Key-File-${version}: ssh-rsa\nEncryption: ${encryption}\nComment: jane@host\nPublic-Lines: 1\n${line}\nPrivate-Lines: 2\n${line}\n${line}`;
const mac = '9c41e07fa2b6d8350f7e6a1d4c93b8250e7fd16a';

export default defineInfotype({
  title: 'PuTTY private key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { macie: 'PUTTY_PRIVATE_KEY', google: 'ENCRYPTION_KEY', gitleaks: 'private-key' },
  patterns: [
    {
      regex:
        /\bPuTTY-User-Key-File-[123]: [\w.@-]{3,40}\r?\n[\s\S]{40,8192}?Private-Lines: \d{1,3}(?:\r?\n[A-Za-z0-9+/=]{16,128}){1,80}/,
      prior: 0.98,
    },
  ],
  context: ['putty', 'ppk', 'ssh'],
  finds: [
    { text: `${key(2, 'none')}\nPrivate-MAC: ${mac}`, match: key(2, 'none'), level: 'high' },
    { text: `${key(3, 'aes256-cbc')}\nPrivate-MAC: ${mac}`, match: key(3, 'aes256-cbc'), level: 'high' },
    { text: `id.ppk:\n${key(2, 'none')}\n`, match: key(2, 'none'), level: 'high' },
    { text: key(3, 'none'), match: key(3, 'none'), level: 'high' },
  ],
  ignores: [
    { text: 'PuTTY-User-Key-File-2: ssh-rsa', because: 'the first line alone' },
    { text: key(2, 'none').replace(/Private-Lines[\s\S]*/, ''), because: 'the public half alone' },
    { text: key(9, 'none'), because: 'no such version' },
    { text: 'PuTTY writes Private-Lines: 14 behind the public key.', because: 'prose' },
  ],
});
