import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'Swwhw3wmodp409ax6q' + '3mxgg46kluxdhs1h' + 'lw4k90s0tg7uxtai3';

export default defineInfotype({
  title: 'Redis Cloud API account or secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['redis cloud', 'rediscloud', 'x api key', 'x api secret key'], '[AS][a-z0-9]{50}')],
  validator: randomText(3.5),
  context: ['redis cloud', 'rediscloud', 'account key'],
  finds: [
    { text: `REDISCLOUD_SECRET_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"rediscloudSecretKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["REDISCLOUD_SECRET_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `redis cloud key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `REDISCLOUD_SECRET_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `REDISCLOUD_SECRET_KEY=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `REDISCLOUD_SECRET_KEY=S${'x'.repeat(50)}`, because: 'a placeholder' },
  ],
});
