import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'Wc4ilI9fLr' + 'EYnIzmRQefmmOmArYXIU';

export default defineInfotype({
  title: 'Alibaba Cloud access key secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'alibaba-secret-key' },
  patterns: [
    assignedTo(
      ['alibaba', 'aliyun', 'alicloud', 'access key secret'],
      '(?=[A-Za-z]{0,28}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{30}',
    ),
  ],
  validator: randomText(3),
  context: ['alibaba cloud', 'aliyun', 'alicloud', 'access key secret'],
  finds: [
    { text: `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${key}`, match: key, level: 'high' },
    { text: `"alibabaCloudAccessKeySecret": "${key}",`, match: key, level: 'high' },
    { text: `config.alibabaCloudAccessKeySecret = '${key}';`, match: key, level: 'high' },
    { text: `new OSS({ accessKeySecret: '${key}' })`, match: key, level: 'high' },
    { text: `aliyun secret: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ALIBABA_CLOUD_ACCESS_KEY_SECRET=${'x'.repeat(30)}`, because: 'a placeholder' },
  ],
});
