import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  '8P4dl914IAm0f125BxEEAqbiOdJmGH0n_H_fmbjWaGnkvx2C7QTW5' +
  '3i2VB93nhyAKDVnszrHxLN5MO7gInApDavgDcYUg7ukb8c5zCKATI8On-2hZVhbe2ki-Vda1LlmhDyt2tugfEMTHAa7fu4y4sakcaeSiebK';
const token = `ya29.${body}`;

export default defineInfotype({
  title: 'Google OAuth access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'AUTH_TOKEN' },
  patterns: [{ regex: /\bya29\.[A-Za-z0-9_-](?:[A-Za-z0-9_.-]{28,2000}[A-Za-z0-9_-])(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['google', 'gcloud', 'access token', 'oauth', 'bearer'],
  finds: [
    { text: `GOOGLE_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    {
      text: `curl -H "Authorization: Bearer ${token}" https://www.googleapis.com/drive/v3/files`,
      match: token,
      level: 'high',
    },
    { text: `gcloud auth print-access-token\n${token}`, match: token, level: 'high' },
    { text: `{"googleAccessToken":"${token}"}`, match: token, level: 'high' },
    { text: `The Google access token is ${token}.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `GOOGLE_ACCESS_TOKEN=ya29.${body.slice(0, 29)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `GOOGLE_ACCESS_TOKEN=ya29.${'x'.repeat(160)}`, because: 'a placeholder' },
    { text: `GOOGLE_ACCESS_TOKEN=${body}`, because: 'without its prefix' },
  ],
});
