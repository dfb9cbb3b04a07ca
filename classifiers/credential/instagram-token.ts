import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'dlitUTC9RbkOq7jPB17tMaFuvEqJG8H02TZU7WJs93yq6u6BMx' +
  'yONdwrBjOqCLZf4igJfsunAGNUf776eQ5bNNhAWPTvLiE1hzFEJzF41ejYtSckxHtTbI5XhGyu1YZ4Ojz8g55ZOnxyjOzcZwhDIk';
const token = `IGQV${body}`;

export default defineInfotype({
  title: 'Instagram access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bIG(?:QV|QW|AA)[A-Za-z0-9_-]{80,400}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['instagram', 'access token'],
  finds: [
    { text: `INSTAGRAM_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `https://graph.instagram.com/me?fields=id&access_token=${token}`, match: token, level: 'high' },
    { text: `instafeed({ accessToken: '${token}' })`, match: token, level: 'high' },
    { text: `{"instagramAccessToken":"${token}"}`, match: token, level: 'high' },
    { text: `Instagram access token: ${token}, valid until May`, match: token, level: 'high' },
    { text: `IG_TOKEN=IGAA${body}`, match: `IGAA${body}`, level: 'high' },
  ],
  ignores: [
    { text: `INSTAGRAM_ACCESS_TOKEN=IGQV${body.slice(0, 79)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `INSTAGRAM_ACCESS_TOKEN=IGQV${'x'.repeat(150)}`, because: 'a placeholder' },
    { text: `INSTAGRAM_ACCESS_TOKEN=${body}`, because: 'without its prefix' },
  ],
});
