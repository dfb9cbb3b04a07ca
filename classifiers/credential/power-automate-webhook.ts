import { defineInfotype } from '../../src/detect/infotype.js';

const flow = '0a4a0d47a94b8f4a0f3224bcdc4d23f6';
const signature = 'Kx8vT2mZrQ7LwHq9Nc3BdYf5' + 'Gs1Jk6Pt0RuXw7ZtBn2';
const query = 'api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0';
const hook = `https://prod-42.westeurope.logic.azure.com:443/workflows/${flow}/triggers/manual/paths/invoke?${query}&sig=${signature}`;

export default defineInfotype({
  title: 'Power Automate or Logic Apps trigger URL',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /\bhttps:\/\/[\w.-]{1,120}\.(?:logic\.azure|api\.powerplatform)\.com(?::443)?\/[\w/:%-]{0,200}?workflows\/[0-9a-f]{32}\/triggers\/[\w-]{1,60}\/(?:paths\/invoke|run)\?[\w.&=%/-]{1,300}?&sig=[\w-]{30,60}(?![\w-])/,
      prior: 0.98,
    },
  ],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['webhook', 'logic app', 'power automate', 'flow', 'teams'],
  finds: [
    { text: `WEBHOOK_URL=${hook}`, match: hook, level: 'high' },
    { text: `"uri": "${hook}"`, match: hook, level: 'high' },
    { text: `Post to ${hook}.`, match: hook, level: 'high' },
    {
      text: `https://default7c41f0.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/${flow}/triggers/manual/paths/invoke?${query}&sig=${signature}`,
      match: `https://default7c41f0.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/${flow}/triggers/manual/paths/invoke?${query}&sig=${signature}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: hook.replace(/&sig=.*/, ''), because: 'no signature' },
    { text: hook.replace(flow, flow.slice(1)), because: 'the flow is a digit short' },
    { text: hook.replace('azure', 'example'), because: 'another host' },
    { text: hook.replace(signature, 'x'.repeat(43)), because: 'a placeholder' },
  ],
});
