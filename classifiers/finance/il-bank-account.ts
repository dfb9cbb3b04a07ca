import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Two digits of the bank, three of the branch, six to nine of the account; no common check digit. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Israeli bank account number',
  region: ['IL'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { purview: 'Israel bank account number' },
  patterns: [
    { regex: /\b\d{2}-\d{3}-\d{6,9}\b/, prior: 0.25 },
    { regex: /\b\d{2}\/\d{3}\/\d{6,9}\b/, prior: 0.25 },
    { regex: /\b\d{13}\b/, prior: 0.1 },
    { regex: /\b\d{6,9}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'חשבון בנק',
    'מספר חשבון',
    'מס חשבון',
    'חשבון',
    'בנק',
    'israeli bank account',
    'bank leumi',
    'bank hapoalim',
    'mizrahi tefahot',
  ],
  finds: [
    { text: 'מספר חשבון: 12-711-750469', match: '12-711-750469', level: 'high' },
    { text: 'חשבון בנק 10-681-56343821', match: '10-681-56343821', level: 'high' },
    { text: '{"israeliBankAccount":"20/844/769145"}', match: '20/844/769145', level: 'high' },
    { text: 'Bank Leumi 10-834-5796023', match: '10-834-5796023', level: 'high' },
  ],
  ignores: [
    { text: 'חשבון 1-123-456789', because: 'one digit of the bank' },
    { text: 'חשבון 12-123-4567', because: 'four digits of the account' },
    { text: 'ref 12-123-456789', because: 'no word about banks' },
    { text: 'חשבון 00-000-000000', because: 'zeros' },
  ],
});
