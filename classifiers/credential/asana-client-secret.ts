import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '8t1oxc7ikd' + 'a2ck3y0m7nyjoful41qyu4';

export default defineInfotype({
  title: 'Asana client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'asana-client-secret' },
  patterns: [assignedTo(['asana'], '(?=[A-Za-z]{0,31}\\d)[A-Za-z0-9]{32}')],
  validator: randomText(3),
  context: ['asana', 'client secret'],
  finds: [
    { text: `ASANA_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"asanaClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `asana.client.secret=${key}`, match: key, level: 'high' },
    { text: `asana secret: ${key}`, match: key, level: 'high' },
    { text: `asanaSecret := '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ASANA_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ASANA_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ASANA_CLIENT_SECRET=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
