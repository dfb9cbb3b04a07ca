import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '5c7c7aef9e35b' + 'ade2fdbb9b3456253c6dc454038';

export default defineInfotype({
  title: 'Cisco Meraki API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'cisco-meraki-api-key' },
  patterns: [assignedTo(['meraki'], '[a-f0-9]{40}')],
  validator: randomText(3),
  context: ['meraki', 'cisco', 'dashboard'],
  finds: [
    { text: `MERAKI_DASHBOARD_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"merakiDashboardApiKey": "${key}",`, match: key, level: 'high' },
    { text: `config.merakiDashboardApiKey = '${key}';`, match: key, level: 'high' },
    { text: `X-Cisco-Meraki-API-Key: ${key}`, match: key, level: 'high' },
    { text: `meraki key ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `MERAKI_DASHBOARD_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `MERAKI_DASHBOARD_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `MERAKI_DASHBOARD_API_KEY=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
