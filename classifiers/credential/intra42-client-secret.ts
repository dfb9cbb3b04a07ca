import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '437361424184de3eda1c9' + '5e0556a43c22461f825071f88a0f2534726601d8deb';
const token = `s-s4t2ud-${body}`;

export default defineInfotype({
  title: '42 Intra client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'intra42-client-secret' },
  patterns: [{ regex: /\bs-s4t2(?:ud|af)-[A-Fa-f0-9]{64}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['42', 'intra', 'client secret'],
  finds: [
    { text: `FT_CLIENT_SECRET=${token}`, match: token, level: 'high' },
    { text: `client_secret=${token}&grant_type=client_credentials`, match: token, level: 'high' },
    { text: `intra.secret = '${token}'`, match: token, level: 'high' },
    { text: `{"ftClientSecret":"${token}"}`, match: token, level: 'high' },
    { text: `42 Intra client secret: ${token}, valid until May`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `FT_CLIENT_SECRET=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `FT_CLIENT_SECRET=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `FT_CLIENT_SECRET=s-s4t2ud-${'0'.repeat(64)}`, because: 'a placeholder' },
    { text: `u-s4t2ud-${body}`, because: 'the id of the client' },
  ],
});
