import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'jv67' + 'c6ggngqa0f';

export default defineInfotype({
  title: 'LinkedIn client id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'linkedin-client-id' },
  // A digit or five consonants in a row, which words have not; no letters with digits behind, which is the name of a user.
  patterns: [
    assignedTo(
      ['linkedin', 'linked in'],
      '(?![A-Za-z]{5,11}\\d{3,9}(?![A-Za-z0-9]))(?=[A-Za-z]{0,13}?(?:\\d|[b-df-hj-np-tv-xz]{5}))(?=\\d{0,13}[A-Za-z])[A-Za-z0-9]{14}',
    ),
  ],
  validator: randomText(2.4),
  context: ['linkedin', 'client id', 'linked in'],
  finds: [
    { text: `LINKEDIN_CLIENT_ID=${key}`, match: key, level: 'high' },
    { text: `"linkedinClientId": "${key}",`, match: key, level: 'high' },
    { text: `<linkedin-client-id>${key}</linkedin-client-id>`, match: key, level: 'high' },
    { text: `linkedin api key: ${key}`, match: key, level: 'high' },
    { text: `linkedIn.clientId = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LINKEDIN_CLIENT_ID=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LINKEDIN_CLIENT_ID=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LINKEDIN_CLIENT_ID=${'x'.repeat(14)}`, because: 'a placeholder' },
    { text: 'linkedin_page=recommendation', because: 'a word' },
  ],
});
