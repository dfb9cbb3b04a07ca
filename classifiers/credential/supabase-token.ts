import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '18ce16be03719a0d508c2' + 'd6f32ffa99efc8bb2e8';
const token = `sbp_${body}`;

export default defineInfotype({
  title: 'Supabase access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsbp_(?:oauth_|v0_)?[0-9a-f]{40}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['supabase'],
  finds: [
    { text: `SUPABASE_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"supabaseAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `token: ${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
    { text: `sbp_oauth_${body}`, match: `sbp_oauth_${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sbp_${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
