import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '73b443bf2c8a0459' + 'f308a9a6326fa3';

export default defineInfotype({
  title: 'Plaid secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['GLBA'],
  aliases: { gitleaks: 'plaid-secret-key' },
  patterns: [assignedTo(['plaid'], '[a-z0-9]{30}')],
  validator: randomText(3.2),
  context: ['plaid', 'secret'],
  finds: [
    { text: `PLAID_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"plaidSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `<plaid-secret>${sample}</plaid-secret>`, match: sample, level: 'high' },
    { text: `plaid secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PLAID_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `PLAID_SECRET=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `PLAID_SECRET=${'x'.repeat(30)}`, because: 'a placeholder' },
  ],
});
