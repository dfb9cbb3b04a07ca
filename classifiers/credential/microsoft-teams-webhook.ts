import { defineInfotype } from '../../src/detect/infotype.js';

const tenant = 'a4b0ae5e-9526-4794-b436-869f97e2e2c8';
const group = '38c528c2-3291-4b83-b0b9-5f197412496a';
const path = `webhookb2/${group}@${tenant}/IncomingWebhook/${'bc15047060fbb78c1b29b6bf744bb0c0'}/e0abf956-8bd2-454b-bb4f-bdfb80390950`;
const hook = `https://contoso.webhook.office.com/${path}`;

export default defineInfotype({
  title: 'Microsoft Teams webhook',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'microsoft-teams-webhook' },
  patterns: [
    {
      regex:
        /\bhttps:\/\/(?:[a-z0-9]{1,63}\.webhook\.office|outlook\.office(?:365)?)\.com\/webhook(?:b2)?\/[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}@[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\/IncomingWebhook\/[0-9a-z]{32}\/[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?:\/[\w-]{1,64})?(?![\w-])/,
      prior: 0.98,
    },
  ],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['teams', 'webhook', 'office'],
  finds: [
    { text: `TEAMS_WEBHOOK=${hook}`, match: hook, level: 'high' },
    { text: `curl -H "Content-Type: application/json" -d @x ${hook}`, match: hook, level: 'high' },
    {
      text: `{"url":"https://outlook.office.com/${path.replace('b2', '')}"}`,
      match: `https://outlook.office.com/${path.replace('b2', '')}`,
      level: 'high',
    },
    {
      text: `hook: "https://outlook.office365.com/${path}"`,
      match: `https://outlook.office365.com/${path}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: hook.slice(0, -1), because: 'the last id is a digit short' },
    { text: `https://contoso.webhook.office.com/webhookb2/${group}@${tenant}`, because: 'nothing behind the tenant' },
    { text: hook.replace('office.com', 'example.com'), because: 'another host' },
    { text: `http${hook.slice(5)}`, because: 'no TLS: not an address of Microsoft' },
  ],
});
