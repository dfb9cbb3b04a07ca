import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'vugrEgLm3Ke7qWdwLXU2688TtiXd5j8k8Ej7kP2vkH' + 'AzSeCO46s9';
const older = 'D3E9DCC680' + '0B947056B47470FC0BFE5E';

export default defineInfotype({
  title: 'Azure AI Search key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Cognitive Search API key' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // Admin and query keys since 2022; those before are 32 digits of hexadecimal in capitals.
  patterns: [
    { regex: /AzSe[A-D](?<=\b(?=(?<value>[A-Za-z0-9]{52})\b)[A-Za-z0-9]{42}AzSe[A-D])/, prior: 0.98 },
    assignedTo(
      ['azure search', 'search admin key', 'search api key', 'search service key', 'search query key'],
      '[A-F0-9]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['azure search', 'search', 'api key', 'admin key', 'query key'],
  finds: [
    { text: `AZURE_SEARCH_KEY=${key}`, match: key, level: 'high' },
    { text: `api-key: ${key}`, match: key, level: 'high' },
    { text: `new SearchClient(url, 'hotels', new AzureKeyCredential('${key}'))`, match: key, level: 'high' },
    { text: `AZURE_SEARCH_ADMIN_KEY=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `AZURE_SEARCH_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `AZURE_SEARCH_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('AzSe', 'zzzz')}`, because: 'without the signature' },
    { text: `AZURE_SEARCH_KEY=${'x'.repeat(42)}AzSeC${'x'.repeat(5)}`, because: 'a placeholder' },
    { text: `md5 ${older}`, because: 'an older key without its name' },
  ],
});
