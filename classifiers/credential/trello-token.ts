import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'd9939da5617dbf0ae7d5a33de' + '449a138c35ad4fb8b82e9a8' + '03d12d8107930fbe51CB76BA';
const token = `ATTA${body}`;

export default defineInfotype({
  title: 'Trello API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bATTA[0-9a-f]{64}[0-9A-F]{8}(?![\w-])/, prior: 0.97 },
    assignedTo(['trello token', 'trello api token', 'trello access', 'trello secret', 'trello oauth'], '[0-9a-f]{64}'),
  ],
  validator: randomText(3),
  context: ['trello'],
  finds: [
    { text: `TRELLO_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"trelloToken": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
    { text: `trello_token: '${body.slice(0, 64)}'`, match: body.slice(0, 64), level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ATTA${'0'.repeat(72)}`, because: 'a placeholder' },
  ],
});
