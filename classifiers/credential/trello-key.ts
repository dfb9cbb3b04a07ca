import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'a45c64dce4d33e9bf' + 'e1b9a6851fc2b23';

export default defineInfotype({
  title: 'Trello API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['trello'], '[0-9a-f]{32}'),
    {
      regex: /\bapi\.trello\.com\/[^\s"'?]{1,200}\?(?:token=\w{64,80}&)?key=(?<value>[0-9a-f]{32})(?![\w-])/,
      prior: 0.95,
    },
  ],
  validator: randomText(3),
  context: ['trello'],
  finds: [
    { text: `TRELLO_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"trelloApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const trelloApiKey = '${sample}';`, match: sample, level: 'high' },
    { text: `https://api.trello.com/1/members/me?key=${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TRELLO_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `TRELLO_API_KEY=${sample}0`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `TRELLO_API_KEY=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
