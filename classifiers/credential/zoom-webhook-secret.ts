import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'tVXXrzlmKULa' + 'DhbnQrl9dD';

export default defineInfotype({
  title: 'Zoom webhook secret token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['zoom webhook', 'zoom secret token', 'zoom verification token'], '[\\w-]{22}')],
  validator: randomText(3.5),
  context: ['zoom', 'webhook'],
  finds: [
    { text: `ZOOM_WEBHOOK_SECRET_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"zoomWebhookSecretToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `zoom_webhook_secret_token: ${sample}`, match: sample, level: 'high' },
    { text: `zoom webhook secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `ZOOM_WEBHOOK_SECRET_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `ZOOM_WEBHOOK_SECRET_TOKEN=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `ZOOM_WEBHOOK_SECRET_TOKEN=${'x'.repeat(22)}`, because: 'a placeholder' },
  ],
});
