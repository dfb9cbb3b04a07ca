import { defineInfotype } from '../../src/detect/infotype.js';

const digits = '408215937264';
const hexadecimal = '7c1e9a4b2d8f6035';
const bot = `xoxb-${digits}-${digits}-q7WdLx2RtY9vKb4ZsNc8HmPe`;
const user = `xoxp-${digits}-${digits}-${digits}-${hexadecimal.repeat(2)}`;
const app = `xapp-1-A0K7Q2M9X4B-${digits}-${hexadecimal.repeat(4)}`;
const hook = 'https://hooks.slack.com/services/' + 'T4K7Q2M9X/B8N3R6W1Z/q7WdLx2RtY9vKb4ZsNc8HmPe';

export default defineInfotype({
  title: 'Slack token or webhook',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    purview: 'Slack access token',
    gitleaks: [
      'slack-bot-token',
      'slack-user-token',
      'slack-app-token',
      'slack-webhook-url',
      'slack-config-access-token',
      'slack-config-refresh-token',
      'slack-legacy-bot-token',
      'slack-legacy-token',
      'slack-legacy-workspace-token',
    ],
  },
  patterns: [
    { regex: /\bxox[abeoprs]-[0-9A-Za-z-]{20,250}(?![\w-])/, prior: 0.95 },
    { regex: /\bxapp-\d-[A-Z0-9]{8,20}-\d{8,20}-[a-z0-9]{32,128}(?![\w-])/, prior: 0.97 },
    {
      regex: /\bhttps:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{30,80}(?![\w/])/,
      prior: 0.97,
    },
  ],
  validator: { test: (candidate) => /\d/.test(candidate) && !/(.)\1{7}/.test(candidate), chance: 0.95 },
  context: ['slack', 'token', 'webhook'],
  finds: [
    { text: `SLACK_BOT_TOKEN=${bot}`, match: bot, level: 'high' },
    { text: `token: "${user}"`, match: user, level: 'high' },
    { text: `app ${app}`, match: app, level: 'high' },
    { text: `curl -X POST ${hook}`, match: hook, level: 'high' },
  ],
  ignores: [
    { text: 'xoxb-' + '1234', because: 'too short' },
    { text: 'xoxb-' + 'xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx', because: 'a placeholder' },
    { text: `x${bot}`, because: 'inside a longer token' },
    { text: 'https://hooks.slack.com/services/T0/B0/x', because: 'too short' },
  ],
});
