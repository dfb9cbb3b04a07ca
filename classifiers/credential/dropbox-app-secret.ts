import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'hgfuo' + '30r9536wxf';

export default defineInfotype({
  title: 'Dropbox app key or secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'dropbox-api-token' },
  // A digit or five consonants in a row: words have neither.
  patterns: [
    assignedTo(['dropbox'], '(?=[A-Za-z]{0,14}?(?:\\d|[b-df-hj-np-tv-xz]{5}))(?=\\d{0,14}[A-Za-z])[A-Za-z0-9]{15}'),
  ],
  validator: randomText(2.5),
  context: ['dropbox', 'app key', 'app secret'],
  finds: [
    { text: `DROPBOX_APP_SECRET=${key}`, match: key, level: 'high' },
    { text: `"dropboxAppSecret": "${key}",`, match: key, level: 'high' },
    { text: `dropbox.app.secret=${key}`, match: key, level: 'high' },
    { text: `dropbox api secret: ${key}`, match: key, level: 'high' },
    { text: `dropboxAppKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DROPBOX_APP_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DROPBOX_APP_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `DROPBOX_APP_SECRET=${'x'.repeat(15)}`, because: 'a placeholder' },
    { text: 'dropbox_folder=internationals', because: 'a word' },
  ],
});
