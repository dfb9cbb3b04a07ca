import { defineInfotype } from '../../src/detect/infotype.js';

const bot = 'xoxb-' + '263594206564-2343594206574-FGqddMF8t08v8N7Oq4i57vs1';
const user = 'xoxp-' + '41684372915-1320496754-45609968301-e708ba56e1517a99f6b5fb07349476ef';
const app = 'xapp-1-' + 'A052FGTS2DL-5171572773297-610b6a11f4b7eb819e87b767d80e6575a3634791acb9a9ead051da879eb5b55e';
const hook = 'https://hooks.slack.com/services/' + 'T0DCUJB1Q/B0DD08H5G/bJtrpFi1fO1JMCcwLx8uZyAg';

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
