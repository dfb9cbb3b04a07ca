import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = '3e78ad0a-32f' + '3-4f19-a21e-a889ec1cbf9e';
const token = `pat-na1-${id}`;

export default defineInfotype({
  title: 'HubSpot access token or API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'hubspot-api-key' },
  // Of private apps by their region; the keys before 2022 are UUIDs, known by their name.
  patterns: [
    { regex: /\bpat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i, prior: 0.98 },
    assignedTo(
      ['hubspot', 'hapikey', 'hub spot'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(3),
  context: ['hubspot', 'hapikey', 'private app', 'access token'],
  finds: [
    { text: `HUBSPOT_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `https://api.hubapi.com/contacts/v1/lists?hapikey=${id}`, match: id, level: 'high' },
    { text: `Authorization: Bearer pat-eu1-${id}`, match: `pat-eu1-${id}`, level: 'high' },
    { text: `"hubspotApiKey": "${id}"`, match: id, level: 'high' },
  ],
  ignores: [
    { text: `HUBSPOT_ACCESS_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `request_id=${id}`, because: 'a UUID under another name' },
    { text: `pat-xx1-${id}`, because: 'no such region' },
    { text: 'HUBSPOT_API_KEY=00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
