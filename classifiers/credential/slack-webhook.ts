import { defineInfotype } from '../../src/detect/infotype.js';

const path = 'T4K7Q2M9X/B8N3R6W1Z/q7WdLx2RtY9vKb4ZsNc8HmPe';
const hook = `https://hooks.slack.com/services/${path}`;

export default defineInfotype({
  title: 'Slack webhook',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'slack-webhook-url' },
  patterns: [
    {
      regex:
        /\b(?:https?:\/\/)?hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]{30,90}(?![\w/])/,
      prior: 0.97,
    },
  ],
  validator: { test: (candidate) => /\d/.test(candidate) && !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['slack', 'webhook'],
  finds: [
    { text: `curl -X POST ${hook}`, match: hook, level: 'high' },
    { text: `SLACK_WEBHOOK_URL=${hook}`, match: hook, level: 'high' },
    {
      text: `{"url":"${hook.replace('services', 'workflows')}"}`,
      match: hook.replace('services', 'workflows'),
      level: 'high',
    },
    {
      text: 'see hooks.slack.com/triggers/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',
      match: `hooks.slack.com/triggers/${path.slice(0, 9)}/4820193758/${path.slice(20)}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: 'https://hooks.slack.com/services/T0/B0/x', because: 'too short' },
    {
      text: `https://hooks.slack.com/services/T00000000/B00000000/${'X'.repeat(24)}`,
      because: 'the placeholder of the documentation',
    },
    { text: 'https://slack.com/api/chat.postMessage', because: 'no hook' },
    { text: hook.replace('slack', 'example'), because: 'another host' },
  ],
});
