import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `live_${'FZ71KbiXI4' + 'jetUEgLzrEXbdEuxf1mhz8'}`;

export default defineInfotype({
  title: 'Chargebee API key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'chargebee-access-token' },
  patterns: [assignedTo(['chargebee'], '(?:test|live)_[A-Za-z0-9]{32,40}')],
  validator: randomText(3),
  context: ['chargebee', 'api key', 'site'],
  finds: [
    { text: `CHARGEBEE_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"chargebeeApiKey": "${key}",`, match: key, level: 'high' },
    { text: `--chargebee-api-key ${key}`, match: key, level: 'high' },
    { text: `chargebee.configure({ chargebeeKey: '${key}' })`, match: key, level: 'high' },
    { text: `chargebee test key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CHARGEBEE_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CHARGEBEE_API_KEY=${key}abcdefghi`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CHARGEBEE_API_KEY=${key.slice(5)}`, because: 'without live or test' },
  ],
});
