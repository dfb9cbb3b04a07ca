import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const random = randomText(2.8);
const secret = 'Q7WDLX2RTY3VKB4Z' + 'SNC6HMPETG5UF2JA';
const spaced = 'k3vq m7tz r4wx y5bn p2qd l6hg x7aj w3es';

export default defineInfotype({
  title: 'Secret of a one-time password (TOTP)',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // RFC 6238 in base 32, as authenticators take it: in a URI, at once, or in groups of four.
  patterns: [
    {
      regex:
        /\botpauth:\/\/[ht]otp\/[^\s"'?<>]{1,300}\?(?:[\w-]{1,20}=[^\s"'&<>]{0,100}&(?:amp;)?){0,8}secret=(?<value>[A-Za-z2-7]{16,128})(?![A-Za-z0-9])/,
      prior: 0.99,
    },
    assignedTo(
      [
        'totp secret',
        'totp key',
        'totp seed',
        'otp secret',
        'otp key',
        'otp seed',
        'hotp secret',
        '2fa secret',
        '2fa key',
        'mfa secret',
        'mfa key',
        'mfa seed',
        'mfa device',
        'authenticator secret',
        'authenticator key',
        'authenticator setup key',
        'google authenticator',
        'two factor secret',
        'setup key',
        'totp',
      ],
      '(?:[A-Z2-7]{16,128}={0,6}|[a-z2-7]{4}(?: [a-z2-7]{4}){3,15}|[A-Z2-7]{4}(?: [A-Z2-7]{4}){3,15}|(?=[a-z]{0,31}[2-7])[a-z2-7]{16,64})',
    ),
  ],
  validator: { test: (candidate) => random.test(candidate.replaceAll(' ', '')), chance: 0.5 },
  context: ['totp', 'otp', 'two factor', '2fa', 'mfa', 'authenticator'],
  neverReal: ['JBSWY3DPEHPK3PXP', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'HXDMVJECJJWSRB3HWIZR4IFUGFTMXBOZ'],
  finds: [
    { text: `otpauth://totp/Acme:jane@example.com?secret=${secret}&issuer=Acme`, match: secret, level: 'high' },
    { text: `TOTP_SECRET=${secret}`, match: secret, level: 'high' },
    { text: `Setup key: ${spaced}`, match: spaced, level: 'high' },
    { text: `{"mfaSecret":"${secret.slice(0, 16)}"}`, match: secret.slice(0, 16), level: 'high' },
  ],
  ignores: [
    { text: 'otpauth://totp/Acme:jane@example.com?issuer=Acme', because: 'no secret' },
    { text: 'TOTP_SECRET=JBSWY3DPEHPK3PXP', because: 'the example of everybody' },
    { text: `TOTP_SECRET=${'A'.repeat(32)}`, because: 'all the same' },
    { text: 'totp secret: Q7WD8L19', because: 'no base 32' },
  ],
});
