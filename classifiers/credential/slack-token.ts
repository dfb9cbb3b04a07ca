import { defineInfotype } from '../../src/detect/infotype.js';

const digits = '408215937264';
const hexadecimal = '7c1e9a4b2d8f6035';
const bot = `xoxb-${digits}-${digits}-q7WdLx2RtY9vKb4ZsNc8HmPe`;
const user = `xoxp-${digits}-${digits}-${digits}-${hexadecimal.repeat(2)}`;
const session = `xoxc-${digits}-${digits}-${digits}-${hexadecimal.repeat(4)}`;

export default defineInfotype({
  title: 'Slack token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    purview: 'Slack access token',
    gitleaks: [
      'slack-bot-token',
      'slack-user-token',
      'slack-legacy-bot-token',
      'slack-legacy-token',
      'slack-legacy-workspace-token',
    ],
  },
  // Bots, users, legacy and workspace tokens, sessions of a browser (c) and their cookie (d).
  patterns: [
    { regex: /(?<!xoxe\.)\bxox[abcoprs]-[0-9A-Za-z-]{20,250}(?![\w-])/, prior: 0.95 },
    { regex: /\bxoxe(?:-\d{8,14}){3}-[0-9A-Za-z]{24,64}(?![\w-])/, prior: 0.95 },
    { regex: /(?<!xoxe\.)\bxox[ar]-(?:\d-)?[0-9A-Za-z]{8,48}(?![\w-])/, prior: 0.86 },
    { regex: /\bxoxd-[\w/+%-]{100,400}={0,2}(?![\w/+=%-])/, prior: 0.97 },
  ],
  validator: { test: (candidate) => /\d/.test(candidate) && !/(.)\1{7}/.test(candidate), chance: 0.95 },
  context: ['slack', 'token'],
  finds: [
    { text: `SLACK_BOT_TOKEN=${bot}`, match: bot, level: 'high' },
    { text: `token: "${user}"`, match: user, level: 'high' },
    { text: `session ${session}`, match: session, level: 'high' },
    { text: `legacy xoxa-2-${'8Kd0Qm3x'}`, match: `xoxa-2-${'8Kd0Qm3x'}`, level: 'high' },
    { text: `xoxe-${user.slice(5)}`, match: `xoxe-${user.slice(5)}`, level: 'high' },
  ],
  ignores: [
    { text: 'xoxb-' + '1234', because: 'too short' },
    { text: 'xoxb-' + 'xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx', because: 'a placeholder' },
    { text: `x${bot}`, because: 'inside a longer token' },
    { text: 'xoxz-' + '408215937264-q7WdLx2RtY9vKb4ZsNc8HmPe', because: 'no such kind of token' },
  ],
});
