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
    macie: 'PKCS',
    gitleaks: 'private-key',
  },
  // RFC 7468 and what came before it; OpenSSH, PGP and encrypted keys are infotypes of their own. Stops at the next dashes, so that no stretch is read for two keys; a key cut off
  // before its END line is found as far as it goes.
  patterns: [
    {
      regex:
        /-----BEGIN (?!OPENSSH |PGP |ENCRYPTED )(?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY-----(?:[A-Za-z0-9+/=\s\\:;,.()]|-(?!----)){32,16384}(?:-----END (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY-----)?/,
      prior: 0.98,
    },
  ],
  // Prose that names the first line has no base 64 below it.
  validator: { test: (candidate) => /[A-Za-z0-9+/]{40}/.test(candidate), chance: 0.9 },
  finds: [
    { text: block('PRIVATE KEY'), match: block('PRIVATE KEY'), level: 'high' },
    { text: `key = """${block('RSA PRIVATE KEY')}"""`, match: block('RSA PRIVATE KEY'), level: 'high' },
    { text: `x\n${block('EC PRIVATE KEY')}\ny`, match: block('EC PRIVATE KEY'), level: 'high' },
    { text: `{"private_key":"${escaped}\\n"}`, match: escaped, level: 'high' },
  ],
  ignores: [
    { text: block('PUBLIC KEY'), because: 'a public key' },
    { text: block('CERTIFICATE'), because: 'a certificate' },
    { text: `Look for ${label('PRIVATE KEY', 'BEGIN')} in the file and remove it.`, because: 'no key below the line' },
    { text: `${label('RSA PRIVATE KEY', 'BEGIN')}\n${label('RSA PRIVATE KEY', 'END')}`, because: 'nothing between' },
  ],
});
