import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = `DO00${'S87J1' + 'YB8L1JQNDTA'}`;
const secret = 'f8vad80ntl8A1C' + '0W4vd9sqGSZWjnkFjJsZkIO2Ra3ET';

export default defineInfotype({
  title: 'DigitalOcean Spaces key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bDO(?:00|801)[A-Z0-9]{15,16}\b/, prior: 0.92 },
    assignedTo(
      ['spaces secret', 'spaces access key', 'spaces key', 'do spaces'],
      '(?=[A-Za-z/+]{0,42}\\d)[A-Za-z0-9/+]{43}(?![/+=])',
    ),
  ],
  validator: randomText(3),
  context: ['spaces', 'digitalocean', 'access key', 'secret key'],
  finds: [
    { text: `SPACES_ACCESS_KEY_ID=${id}`, match: id, level: 'high' },
    { text: `s3cmd --access_key=${id} ls`, match: id, level: 'high' },
    { text: `SPACES_SECRET_ACCESS_KEY=${secret}`, match: secret, level: 'high' },
    { text: `"spacesSecret": "${secret}"`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: `SPACES_ACCESS_KEY_ID=${id.slice(0, -2)}`, because: 'two characters short' },
    { text: `SPACES_ACCESS_KEY_ID=${id}A`, because: 'one character too long' },
    { text: `blob ${secret}`, because: 'a secret without its name' },
    { text: `DO00${'X'.repeat(16)}`, because: 'a placeholder' },
  ],
});
