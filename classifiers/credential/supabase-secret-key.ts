import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'EkXWOBqHWubNCeIDl' + 'wcKM4_f1Fe1FOM';
const token = `sb_secret_${body}`;

export default defineInfotype({
  title: 'Supabase secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsb_secret_[\w-]{31}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['supabase', 'service role'],
  finds: [
    { text: `SUPABASE_SECRET_KEY=${token}`, match: token, level: 'high' },
    { text: `{"supabaseSecretKey": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sb_secret_${'x'.repeat(31)}`, because: 'a placeholder' },
    { text: `sb_publishable_${body}`, because: 'publishable, meant to be public' },
  ],
});
