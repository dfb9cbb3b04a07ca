import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `cs${'d3939d044b' + 'b51fe632c9cad8c4642a34'}`;
const stack = `blt${'38a79' + '010a2262498'}`;

export default defineInfotype({
  title: 'Contentstack management token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Tokens begin with cs; keys of stacks and users with blt.
  patterns: [assignedTo(['contentstack'], '(?:cs|blt)?(?:[a-f0-9]{32}|[a-f0-9]{16})')],
  validator: randomText(3),
  context: ['contentstack', 'management token', 'api key', 'stack'],
  finds: [
    { text: `CONTENTSTACK_MANAGEMENT_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"contentstackManagementToken": "${key}",`, match: key, level: 'high' },
    { text: `export CONTENTSTACK_MANAGEMENT_TOKEN="${key}"`, match: key, level: 'high' },
    { text: `contentstack token: ${key}`, match: key, level: 'high' },
    { text: `contentstack_api_key=${key}`, match: key, level: 'high' },
    { text: `CONTENTSTACK_API_KEY=${stack}`, match: stack, level: 'high' },
  ],
  ignores: [
    { text: `CONTENTSTACK_MANAGEMENT_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CONTENTSTACK_MANAGEMENT_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: 'CONTENTSTACK_MANAGEMENT_TOKEN=<your key>', because: 'a template' },
  ],
});
