import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = '18360e08' + 'be82e5c930dbcc83';
const body =
  'd14b7fcb42b592f01dea8d531c2cbcee6c699161c347fa6b' +
  '1a0f1745bf7dcb667bc2399265fc57718cd3ecf6a310763675405469a6d7306baa5ee41d7c4f269cf5b062d1cf3a132479';
const token = `v1.0-${id}-${body}`;

export default defineInfotype({
  title: 'Cloudflare Origin CA key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'cloudflare-origin-ca-key' },
  patterns: [{ regex: /\bv1\.0-[a-f0-9]{24}-[a-f0-9]{146}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['cloudflare', 'origin ca', 'user service key'],
  finds: [
    { text: `CLOUDFLARE_ORIGIN_CA_KEY=${token}`, match: token, level: 'high' },
    { text: `X-Auth-User-Service-Key: ${token}`, match: token, level: 'high' },
    { text: `origin-ca-key: "${token}"`, match: token, level: 'high' },
    { text: `{"cloudflareOriginCaKey":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CLOUDFLARE_ORIGIN_CA_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CLOUDFLARE_ORIGIN_CA_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `v1.0-${id}`, because: 'without its second part' },
    { text: `v1.0-${'0'.repeat(24)}-${'0'.repeat(146)}`, because: 'a placeholder' },
  ],
});
