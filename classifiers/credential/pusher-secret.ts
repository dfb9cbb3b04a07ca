import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '43fa461bb77' + '16282ade9';

export default defineInfotype({
  title: 'Pusher app key or secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['pusher app', 'pusher secret', 'pusher key', 'pusher beams'], '[0-9a-f]{20}'),
    { regex: /\b(?<value>[0-9a-f]{20}:[0-9a-f]{20})@api(?:-[a-z0-9]{2,5})?\.pusher(?:app)?\.com\b/, prior: 0.97 },
  ],
  validator: randomText(2.6),
  context: ['pusher'],
  finds: [
    { text: `PUSHER_APP_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"pusherAppSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `<pusher-app-secret>${sample}</pusher-app-secret>`, match: sample, level: 'high' },
    { text: `pusher secret is ${sample}`, match: sample, level: 'high' },
    { text: `http://${sample}:${sample}@api-eu.pusher.com/apps/1`, match: `${sample}:${sample}`, level: 'high' },
  ],
  ignores: [
    { text: `PUSHER_APP_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `PUSHER_APP_SECRET=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `PUSHER_APP_SECRET=${'0'.repeat(20)}`, because: 'all zeros' },
  ],
});
