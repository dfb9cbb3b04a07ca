import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'c938079391' + '47e6d4f12399c8f982bd0f';
const sig = 'FzpUahBaBg4NT2' + 'EF2xnw4g6TN3G4wKtPQNhnDxGel6H';
const url = `https://prod-42.westeurope.logic.azure.com:443/workflows/${id}/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=${sig}`;

export default defineInfotype({
  title: 'Azure Logic Apps trigger URL',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Logic app shared access signature' },
  // Who has the URL may run the workflow. Power Automate has the same.
  patterns: [
    {
      regex:
        /\bhttps:\/\/[\w.-]{1,100}\.(?:logic\.azure\.com|api\.powerplatform\.com|azure-apihub\.net)(?::443)?\/[\w/.-]{0,200}workflows\/[a-f0-9]{32}\/triggers\/[\w-]{1,80}\/(?:paths\/invoke|run)[^\s?"'<>]{0,200}\?(?:[^\s&"'<>]{1,200}(?:&|&amp;|\\u0026)){1,8}sig=[A-Za-z0-9_-]{40,50}(?![\w-])/,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['logic app', 'workflow', 'webhook', 'power automate', 'flow'],
  finds: [
    { text: `LOGIC_APP_URL=${url}`, match: url, level: 'high' },
    { text: `curl -X POST "${url}" -d @order.json`, match: url, level: 'high' },
    { text: `{"endpoint":"${url}"}`, match: url, level: 'high' },
    { text: `Flow: ${url}`, match: url, level: 'high' },
  ],
  ignores: [
    { text: `LOGIC_APP_URL=${url.replace(/&sig=.*/, '')}`, because: 'without its signature' },
    { text: `LOGIC_APP_URL=${url.slice(0, -10)}`, because: 'the signature too short' },
    { text: url.replace('logic.azure.com', 'example.com'), because: 'another host' },
    { text: url.replace(sig, '<signature>'), because: 'a placeholder' },
  ],
});
