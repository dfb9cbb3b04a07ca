import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const secret = 'IL_Hp4DAW' + 'NvU-edyFLOSzBM_1Lk';
const token = `203847561920374|${secret}`;

export default defineInfotype({
  title: 'Facebook app access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'facebook-access-token' },
  // The id of the app and a secret.
  patterns: [
    {
      regex: /\b\d{14,17}(?:\||%7[Cc]|%)(?=[A-Za-z_-]{0,26}(?:\d|[A-Z]{2}))[A-Za-z0-9_-]{27,40}(?![\w-])/,
      prior: 0.92,
    },
  ],
  validator: randomText(3),
  context: ['facebook', 'fb', 'app token', 'access token', 'meta'],
  finds: [
    { text: `FACEBOOK_APP_TOKEN=${token}`, match: token, level: 'high' },
    { text: `https://graph.facebook.com/debug_token?access_token=${token}`, match: token, level: 'high' },
    { text: `{"accessToken":"${token}"}`, match: token, level: 'high' },
    { text: `facebook access token: 203847561920374%7C${secret}`, match: `203847561920374%7C${secret}`, level: 'high' },
  ],
  ignores: [
    { text: 'FACEBOOK_APP_TOKEN=203847561920374', because: 'the id of the app alone' },
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `20384756|${secret}`, because: 'the id too short' },
    { text: `203847561920374|${'x'.repeat(27)}`, because: 'a placeholder' },
  ],
});
