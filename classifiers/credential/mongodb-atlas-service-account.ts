import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'SeR5K0gXowjmKJlpb4k1Q' + 'bibGVYvrXo8a8T_qZ5K';
const token = `mdb_sa_sk_${body}`;

export default defineInfotype({
  title: 'MongoDB Atlas service account secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bmdb_sa_sk_[\w-]{40}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['mongodb', 'atlas', 'service account'],
  finds: [
    { text: `MONGODB_ATLAS_CLIENT_SECRET=${token}`, match: token, level: 'high' },
    { text: `{"mongodbAtlasClientSecret": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `mdb_sa_sk_${'x'.repeat(40)}`, because: 'a placeholder' },
    { text: 'mdb_sa_id_9d1e5c07a4b26f8350e7c91d', because: 'the id of an account' },
  ],
});
