import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'NX6pqkWqPBn1nzuH47C8' + 'AdO6xHzjkrnsrUfF0' + 'gnbAk60S4ZoOOin2pB4';
const token = `vcp_${body}`;
const older = body.slice(0, 24);

export default defineInfotype({
  title: 'Vercel access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Personal, app, integration, refresh and AI gateway tokens; older ones have no prefix.
  patterns: [
    { regex: /\bvc[pairk]_[\w-]{56}(?![\w-])/, prior: 0.97 },
    assignedTo(
      ['vercel token', 'vercel api', 'vercel access', 'vercel auth', 'vercel key', 'now token'],
      '[A-Za-z0-9]{24}',
    ),
  ],
  validator: randomText(3.5),
  context: ['vercel'],
  finds: [
    { text: `VERCEL_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"vercelToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
    { text: `AI_GATEWAY_API_KEY=vck_${body}`, match: `vck_${body}`, level: 'high' },
    { text: `VERCEL_TOKEN="${older}"`, match: older, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `vcp_${'x'.repeat(56)}`, because: 'a placeholder' },
  ],
});
