import { defineInfotype } from '../../src/detect/infotype.js';

const short = 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3=';
const salted = 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja' + '1Iw5Xg==';

export default defineInfotype({
  title: 'LDAP password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  aliases: { google: 'WEAK_PASSWORD_HASH' },
  // RFC 2307 userPassword and its kin: the scheme in braces, then base 64.
  patterns: [
    { regex: /\{S?SHA\}[A-Za-z0-9+/]{27,60}={0,2}(?![\w+/=])/i, prior: 0.97 },
    { regex: /\{S?SHA-?(?:256|384|512)\}[A-Za-z0-9+/]{43,140}={0,2}(?![\w+/=])/i, prior: 0.97 },
    { regex: /\{S?MD5\}[A-Za-z0-9+/]{22,44}={0,2}(?![\w+/=])/i, prior: 0.96 },
  ],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.9 },
  context: ['ldap', 'userpassword', 'rootpw', 'htpasswd', 'hash'],
  finds: [
    { text: `userPassword: {SSHA}${salted}`, match: `{SSHA}${salted}`, level: 'high' },
    { text: `jane:{SHA}${short}`, match: `{SHA}${short}`, level: 'high' },
    {
      text: `olcRootPW: {SSHA512}${salted.repeat(2).replaceAll('=', 'A')}`,
      match: `{SSHA512}${salted.repeat(2).replaceAll('=', 'A')}`,
      level: 'high',
    },
    { text: `rootpw {MD5}${short.slice(0, 22)}==`, match: `{MD5}${short.slice(0, 22)}==`, level: 'high' },
  ],
  ignores: [
    { text: 'userPassword: {SSHA}<hash>', because: 'a placeholder' },
    { text: `{SHA}${short.slice(4)}`, because: 'too short' },
    { text: `{SHA}${'x'.repeat(28)}`, because: 'a mask' },
    { text: 'commit {sha} of the branch', because: 'a template' },
  ],
});
