import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'dgSNnMKEvTXFVw4sdG8' + 'JWjwb5jFiDzXyDKX=';
const token = `secret-live-${body}`;

export default defineInfotype({
  title: 'Stytch secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsecret-(?:live|test)-[\w-]{35}=(?![\w=-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['stytch'],
  finds: [
    { text: `STYTCH_SECRET=${token}`, match: token, level: 'high' },
    { text: `{"stytchSecret": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}=`, because: 'a second sign of padding' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `secret-live-${'x'.repeat(35)}=`, because: 'a placeholder' },
    { text: 'project-live-7d1c40ae-52b9-4f63-8e0d-c7a91f36b285', because: 'the id of a project' },
  ],
});
