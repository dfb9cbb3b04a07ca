import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'ptow8wq6g7e3uht2' + 'lfs1gigvds0sit';

export default defineInfotype({
  title: 'Twitch client secret or access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'twitch-api-token' },
  patterns: [assignedTo(['twitch'], '[a-z0-9]{30}'), { regex: /\boauth:(?<value>[a-z0-9]{30})(?![\w-])/, prior: 0.93 }],
  validator: randomText(3.5),
  context: ['twitch', 'irc'],
  finds: [
    { text: `TWITCH_CLIENT_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"twitchClientSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `pass: "oauth:${sample}"`, match: sample, level: 'high' },
    { text: `twitch token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TWITCH_CLIENT_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `TWITCH_CLIENT_SECRET=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `TWITCH_CLIENT_SECRET=${'x'.repeat(30)}`, because: 'a placeholder' },
  ],
});
