import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '91ce03af93eb2c09e5bbe' + 'f36e543dbd3b442149b7b5eba3d654f88a9f3291fa9';

export default defineInfotype({
  title: 'FreshBooks access token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'freshbooks-access-token' },
  patterns: [assignedTo(['freshbooks'], '(?=[A-Za-z]{0,63}\\d)[A-Za-z0-9]{64}')],
  validator: randomText(3),
  context: ['freshbooks', 'client secret', 'access token'],
  finds: [
    { text: `FRESHBOOKS_ACCESS_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"freshbooksAccessToken": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["FRESHBOOKS_ACCESS_TOKEN"] = "${key}"`, match: key, level: 'high' },
    { text: `freshbooks client secret: ${key}`, match: key, level: 'high' },
    { text: `freshbooksSecret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `FRESHBOOKS_ACCESS_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FRESHBOOKS_ACCESS_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FRESHBOOKS_ACCESS_TOKEN=${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
