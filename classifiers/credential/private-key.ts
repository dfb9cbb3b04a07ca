import { defineInfotype } from '../../src/detect/infotype.js';

const dashes = '-----';
const label = (kind: string, what: string) => `${dashes}${what} ${kind}${dashes}`;
const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\nMzEfYyjiWA4R4/M2bS1GB4t7NXp98C3S';
const block = (kind: string) => `${label(kind, 'BEGIN')}\n${body}\n${label(kind, 'END')}`;
const escaped = block('RSA PRIVATE KEY').replaceAll('\n', '\\n');

export default defineInfotype({
  title: 'Private key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    google: 'ENCRYPTION_KEY',
    purview: 'X.509 certificate private key',
    macie: ['OPENSSH_PRIVATE_KEY', 'PGP_PRIVATE_KEY', 'PKCS', 'PUTTY_PRIVATE_KEY'],
    gitleaks: 'private-key',
  },
  // RFC 7468 and what came before it. Stops at the next dashes, so that no stretch is read for two keys; a key cut off
  // before its END line is found as far as it goes.
  patterns: [
    {
      regex:
        /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[A-Za-z0-9+/=\s\\:;,.()]|-(?!----)){32,16384}(?:-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/,
      prior: 0.98,
    },
    {
      regex:
        /\bPuTTY-User-Key-File-[23]: [\w-]{3,32}\r?\n[^-]{64,8192}Private-Lines: \d{1,3}\r?\n[A-Za-z0-9+/=\r\n]{32,8192}/,
      prior: 0.98,
    },
  ],
  // Prose that names the first line has no base 64 below it.
  validator: { test: (candidate) => /[A-Za-z0-9+/]{40}/.test(candidate), chance: 0.9 },
  finds: [
    { text: block('PRIVATE KEY'), match: block('PRIVATE KEY'), level: 'high' },
    { text: `key = """${block('RSA PRIVATE KEY')}"""`, match: block('RSA PRIVATE KEY'), level: 'high' },
    { text: `x\n${block('OPENSSH PRIVATE KEY')}\ny`, match: block('OPENSSH PRIVATE KEY'), level: 'high' },
    { text: `{"private_key":"${escaped}\\n"}`, match: escaped, level: 'high' },
    { text: block('PGP PRIVATE KEY BLOCK'), match: block('PGP PRIVATE KEY BLOCK'), level: 'high' },
  ],
  ignores: [
    { text: block('PUBLIC KEY'), because: 'a public key' },
    { text: block('CERTIFICATE'), because: 'a certificate' },
    { text: `Look for ${label('PRIVATE KEY', 'BEGIN')} in the file and remove it.`, because: 'no key below the line' },
    { text: `${label('RSA PRIVATE KEY', 'BEGIN')}\n${label('RSA PRIVATE KEY', 'END')}`, because: 'nothing between' },
  ],
});
