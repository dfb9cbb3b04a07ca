import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '9f57bdb945c0e' + '7f342297a63';

export default defineInfotype({
  title: 'Plaid client id',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'plaid-client-id' },
  patterns: [assignedTo(['plaid'], '[a-z0-9]{24}')],
  validator: randomText(2.8),
  context: ['plaid', 'client id'],
  finds: [
    { text: `PLAID_CLIENT_ID=${sample}`, match: sample, level: 'high' },
    { text: `{"plaidClientId": "${sample}"}`, match: sample, level: 'high' },
    { text: `const plaidClientId = '${sample}';`, match: sample, level: 'high' },
    { text: `plaid client id is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PLAID_CLIENT_ID=${sample.slice(1)}`, because: 'one character short' },
    { text: `PLAID_CLIENT_ID=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `PLAID_CLIENT_ID=${'x'.repeat(24)}`, because: 'a placeholder' },
  ],
});
