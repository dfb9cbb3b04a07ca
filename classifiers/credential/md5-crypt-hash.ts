import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'q7WdLx2RtY9' + 'vKb4ZsNc8Hm';

export default defineInfotype({
  title: 'MD5-crypt password hash',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  aliases: { google: 'WEAK_PASSWORD_HASH' },
  // crypt(5) and Apache's htpasswd.
  patterns: [{ regex: /\$(?:1|apr1)\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}(?![\w/])/, prior: 0.98 }],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.9 },
  context: ['shadow', 'htpasswd', 'password', 'hash', 'enable secret'],
  finds: [
    { text: `root:$1$rT5yU8iO$${body}:12345:0:99999:7:::`, match: `$1$rT5yU8iO$${body}`, level: 'high' },
    { text: `jane:$apr1$pA4sD6fG$${body}`, match: `$apr1$pA4sD6fG$${body}`, level: 'high' },
    { text: `enable secret 5 $1$mERr$${body}`, match: `$1$mERr$${body}`, level: 'high' },
    { text: `{"hash":"$1$rT5yU8iO$${body}"}`, match: `$1$rT5yU8iO$${body}`, level: 'high' },
  ],
  ignores: [
    { text: `$1$rT5yU8iO$${body.slice(1)}`, because: '21 characters' },
    { text: `$1$rT5yU8iO2$${body}`, because: 'a salt of nine characters' },
    { text: `$1$rT5yU8iO$${'x'.repeat(22)}`, because: 'a placeholder' },
    { text: 'replace with $1$2', because: 'groups of a pattern' },
  ],
});
