import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = '1b759269-0a3' + '7-4bd6-a076-7a937fe25811';
const token = `xaat-${id}`;

export default defineInfotype({
  title: 'Axiom token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // API, personal and ingest tokens.
  patterns: [{ regex: /\bxa(?:at|pt|it)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['axiom', 'token'],
  finds: [
    { text: `AXIOM_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `axiom auth login --token ${token}`, match: token, level: 'high' },
    { text: `{"axiomToken":"${token}"}`, match: token, level: 'high' },
    { text: `Axiom token: ${token}, valid until May`, match: token, level: 'high' },
    { text: `personal xapt-${id},`, match: `xapt-${id}`, level: 'high' },
  ],
  ignores: [
    { text: `AXIOM_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `AXIOM_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: 'xaat-00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
    { text: `xabt-${id}`, because: 'no such kind of token' },
  ],
});
