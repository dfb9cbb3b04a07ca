import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '369320438e32f997a6d5d' + '67863c4b99711848b5a49fa5206336a4b300e2915a4';

export default defineInfotype({
  title: 'Linode (Akamai) API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['linode'], '[a-f0-9]{64}')],
  validator: randomText(3),
  context: ['linode', 'personal access token'],
  finds: [
    { text: `LINODE_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"linodeToken": "${key}",`, match: key, level: 'high' },
    { text: `export LINODE_TOKEN="${key}"`, match: key, level: 'high' },
    { text: `linode-cli configure --linode-token ${key}`, match: key, level: 'high' },
    { text: `linode_token = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LINODE_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LINODE_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LINODE_TOKEN=${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
