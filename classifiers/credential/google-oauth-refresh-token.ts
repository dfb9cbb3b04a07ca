import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '2Y5mxTnJ23tujf5ZeciLAjaM52V0OH3v' + '5t6uqWo9KmF7JWax3oiMXv4DAxwZYlqy6Qic0IWWwiPNPZ6gKZahiD71qdciml-O0L';
const token = `1//0${body}`;

export default defineInfotype({
  title: 'Google OAuth refresh token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /(?<![\w/.-])1\/\/0[A-Za-z0-9_-]{40,512}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['google', 'gcloud', 'refresh token', 'oauth'],
  finds: [
    { text: `GOOGLE_REFRESH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `grant_type=refresh_token&refresh_token=${token}`, match: token, level: 'high' },
    { text: `"refresh_token": "${token}"`, match: token, level: 'high' },
    { text: `{"googleRefreshToken":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Google with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `GOOGLE_REFRESH_TOKEN=1//0${body.slice(0, 39)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `GOOGLE_REFRESH_TOKEN=1//0${'x'.repeat(98)}`, because: 'a placeholder' },
    { text: `GOOGLE_REFRESH_TOKEN=${body}`, because: 'without its prefix' },
  ],
});
