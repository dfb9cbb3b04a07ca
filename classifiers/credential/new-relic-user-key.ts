import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'HTZ9ZNPU6U7K612' + 'WVTYZA5GIPG4';
const token = `NRAK-${body}`;
const long = `${body}${body}`.toLowerCase().padEnd(64, 'k3v8q1');

export default defineInfotype({
  title: 'New Relic user key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['new-relic-user-api-key', 'new-relic-user-api-id'] },
  patterns: [
    { regex: /\bNRAK-[A-Z0-9]{27}(?![\w-])/, prior: 0.97 },
    assignedTo(['new relic', 'newrelic'], '[a-z0-9]{64}'),
  ],
  validator: randomText(3.5),
  context: ['new relic', 'newrelic'],
  finds: [
    { text: `NEW_RELIC_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"newRelicApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
    { text: `newrelic_user_key: ${long}`, match: long, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}Z`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `NRAK-${'X'.repeat(27)}`, because: 'a placeholder' },
  ],
});
