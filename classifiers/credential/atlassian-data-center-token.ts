import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'MTdtdwq39VGtfA' + '/WJ+kqj+E4YKPS57zR8CT5OBn+p8UK';

export default defineInfotype({
  title: 'Atlassian Data Center personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Base 64 of digits, a colon and random bytes.
  patterns: [
    assignedTo(['jira', 'confluence', 'bitbucket', 'atlassian'], '[MNO][A-Za-z0-9+/]{42}[A-Za-z0-9+/=](?![+/=])'),
  ],
  validator: randomText(3),
  context: ['atlassian', 'jira', 'confluence', 'bitbucket', 'personal access token'],
  finds: [
    { text: `CONFLUENCE_PAT=${key}`, match: key, level: 'high' },
    { text: `"confluencePat": "${key}",`, match: key, level: 'high' },
    { text: `export CONFLUENCE_PAT="${key}"`, match: key, level: 'high' },
    { text: `jira personal access token: ${key}`, match: key, level: 'high' },
    { text: `bitbucketServerToken = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CONFLUENCE_PAT=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CONFLUENCE_PAT=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CONFLUENCE_PAT=${'x'.repeat(44)}`, because: 'a placeholder' },
    { text: `CONFLUENCE_PAT=a${key.slice(1)}`, because: 'does not begin with a digit' },
  ],
});
