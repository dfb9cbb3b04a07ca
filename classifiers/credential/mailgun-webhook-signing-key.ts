import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'a3fe4a509e05997c5' + 'b926883dadc8e66';

export default defineInfotype({
  title: 'Mailgun webhook signing key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['mailgun signing', 'mailgun webhook', 'mailgun http signing'], '[0-9a-f]{32}')],
  validator: randomText(3),
  context: ['mailgun', 'signing key', 'webhook'],
  finds: [
    { text: `MAILGUN_WEBHOOK_SIGNING_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"mailgunWebhookSigningKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const mailgunWebhookSigningKey = '${sample}';`, match: sample, level: 'high' },
    { text: `mailgun signing key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MAILGUN_WEBHOOK_SIGNING_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `MAILGUN_WEBHOOK_SIGNING_KEY=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `MAILGUN_WEBHOOK_SIGNING_KEY=${'0'.repeat(32)}`, because: 'all zeros' },
    { text: `MAILGUN_DOMAIN_ID=${sample}`, because: 'names no signing key' },
  ],
});
