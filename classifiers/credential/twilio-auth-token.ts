import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'edbde57c692e9a4b0' + 'ae5e95267794943';

export default defineInfotype({
  title: 'Twilio auth token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['twilio auth', 'twilio token', 'twilio secret', 'twilio key'], '[0-9a-f]{32}'),
    { regex: /\bAC[0-9a-f]{32}["']?[:,]\s{0,2}["']?(?<value>[0-9a-f]{32})(?![\w-])/, prior: 0.97 },
  ],
  validator: randomText(3),
  context: ['twilio', 'auth token'],
  finds: [
    { text: `TWILIO_AUTH_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"twilioAuthToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `new Twilio("AC${'3f9a0c71e5b28d46'}07c1f93ae8d2b560", '${sample}')`, match: sample, level: 'high' },
    {
      text: `curl -u AC${'3f9a0c71e5b28d46'}07c1f93ae8d2b560:${sample} https://api.example.com`,
      match: sample,
      level: 'high',
    },
  ],
  ignores: [
    { text: `TWILIO_AUTH_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `TWILIO_AUTH_TOKEN=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `TWILIO_AUTH_TOKEN=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
