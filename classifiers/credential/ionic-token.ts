import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'nwujwiyfdh9v7z' + 'nagvkk2xg4pe5u16v8mjysu90zh6';
const token = `ion_${body}`;

export default defineInfotype({
  title: 'Ionic personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'ionic-api-token' },
  patterns: [{ regex: /\bion_[a-z0-9]{42}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['ionic', 'token'],
  finds: [
    { text: `IONIC_TOKEN=${token}`, match: token, level: 'high' },
    { text: `ionic login --token ${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"ionicToken":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Ionic with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `IONIC_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `IONIC_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `IONIC_TOKEN=ion_${'x'.repeat(42)}`, because: 'a placeholder' },
  ],
});
