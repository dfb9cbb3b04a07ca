import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '482019375_AqkW9FlcRFK' + 'SjYo4Bpt8lUXhtyL1UR';
const token = `live_${body}`;

export default defineInfotype({
  title: 'Twitch stream key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\blive_\d{8,10}_[A-Za-z0-9]{30}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['twitch', 'stream key', 'rtmp'],
  finds: [
    { text: `TWITCH_STREAM_KEY=${token}`, match: token, level: 'high' },
    { text: `{"twitchStreamKey": "${token}"}`, match: token, level: 'high' },
    { text: `rtmp://live.twitch.tv/app/${token}`, match: token, level: 'high' },
    { text: `found ${token} in the log`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `live_482019375_${'x'.repeat(30)}`, because: 'a placeholder' },
  ],
});
