import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `xapp-1-A0K7Q2M9X4B-408215937264-${'571127b24a24edad25b55863261e22a84f8ef6d3a616fddc99e9dc20e4ca47cd'}`;

export default defineInfotype({
  title: 'Slack app-level token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'slack-app-token' },
  patterns: [{ regex: /\bxapp-\d-[A-Z0-9]{8,20}-\d{8,20}-[a-z0-9]{32,128}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['slack', 'app token', 'socket mode'],
  finds: [
    { text: `SLACK_APP_TOKEN=${token}`, match: token, level: 'high' },
    { text: `new App({ appToken: "${token}" })`, match: token, level: 'high' },
    { text: `app ${token}`, match: token, level: 'high' },
    { text: `{"token":"${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: 'xapp-1-A0K7Q2M9X4B-408215937264-abc', because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `xapp-1-A0000000000-000000000000-${'0'.repeat(64)}`, because: 'all zeros' },
    { text: token.replace('xapp-1', 'xapp-a'), because: 'no version' },
  ],
});
