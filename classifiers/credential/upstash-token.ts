import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'AXCVETXJWmEfobltnN1Xb' + 'Oe7TPOFn7gkQtifI04K' + 'pVRlQS5M8szBRzvgcQ==';

export default defineInfotype({
  title: 'Upstash REST token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'upstash redis rest token',
        'upstash rest token',
        'upstash token',
        'upstash vector rest token',
        'upstash kafka',
        'upstash api',
        'qstash token',
      ],
      '[A-Za-z0-9_-]{40,120}={0,2}',
    ),
  ],
  validator: randomText(3.5),
  context: ['upstash', 'qstash'],
  finds: [
    { text: `UPSTASH_REDIS_REST_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"upstashRedisRestToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `upstash_redis_rest_token: ${sample}`, match: sample, level: 'high' },
    { text: `upstash token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `UPSTASH_REDIS_REST_TOKEN=${sample.slice(30)}`, because: 'too short' },
    { text: `UPSTASH_REDIS_REST_TOKEN=${sample.slice(0, 58).repeat(3)}`, because: 'too long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `UPSTASH_REDIS_REST_TOKEN=${'x'.repeat(58)}`, because: 'a placeholder' },
  ],
});
