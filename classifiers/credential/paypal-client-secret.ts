import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'E7lpdOV0CGauUpiBzy1V0Iuo0vFS' + '2RWGzTP_yEGUvGPphQnJGE3Dr' + 'D3nRLEGB4HzrqEB6WtHpL784EFe';

export default defineInfotype({
  title: 'PayPal client secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [assignedTo(['paypal'], 'E[\\w-]{79}')],
  validator: randomText(3.5),
  context: ['paypal', 'client secret'],
  finds: [
    { text: `PAYPAL_CLIENT_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"paypalClientSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `paypal_client_secret: ${sample}`, match: sample, level: 'high' },
    { text: `paypal secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PAYPAL_CLIENT_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `PAYPAL_CLIENT_SECRET=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `PAYPAL_CLIENT_SECRET=E${'x'.repeat(79)}`, because: 'a placeholder' },
    { text: `PAYPAL_CLIENT_ID=A${sample.slice(1)}`, because: 'the id of a client' },
  ],
});
