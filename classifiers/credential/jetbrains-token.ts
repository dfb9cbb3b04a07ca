import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'pCRyM64lzM4nZ' + 'NhqyVlVTWHskBcXNR8fgJukpM05';
const token = `perm:amFuZQ==.NDctMg==.${body}`;

export default defineInfotype({
  title: 'JetBrains permanent token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Of YouTrack, Hub and Marketplace: user and name in base 64, then the secret.
  patterns: [
    { regex: /\bperm[:-][A-Za-z0-9+/_-]{2,80}={0,2}\.[A-Za-z0-9+/_-]{2,80}={0,2}\.[A-Za-z0-9]{24,60}\b/, prior: 0.97 },
  ],
  validator: randomText(3),
  context: ['youtrack', 'jetbrains', 'permanent token', 'hub'],
  finds: [
    { text: `YOUTRACK_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `youtrack: { token: "${token}" }`, match: token, level: 'high' },
    { text: `{"youtrackToken":"${token}"}`, match: token, level: 'high' },
    { text: `- permanent token: ${token}  # YouTrack`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `YOUTRACK_TOKEN=perm:amFuZQ==.NDctMg==.${body.slice(20)}`, because: 'too short' },
    { text: `YOUTRACK_TOKEN=${token}abcdefghijkmnopqrstuv`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: 'perm:amFuZQ==.NDctMg==', because: 'without its secret' },
    { text: `perm:xxxx.xxxx.${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
