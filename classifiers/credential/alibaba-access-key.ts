import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'TBU4ly' + 'CEv1MbLZDrRxRI';
const token = `LTAI${body}`;

export default defineInfotype({
  title: 'Alibaba Cloud access key id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'alibaba-access-key-id' },
  // Twelve characters behind the prefix at first, twenty since 2019.
  patterns: [{ regex: /\bLTAI[A-Za-z0-9]{12,22}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['alibaba', 'aliyun', 'alicloud', 'access key', 'oss'],
  finds: [
    { text: `ALIBABA_CLOUD_ACCESS_KEY_ID=${token}`, match: token, level: 'high' },
    { text: `aliyun configure set --access-key-id ${token}`, match: token, level: 'high' },
    { text: `accessKeyId: '${token}'`, match: token, level: 'high' },
    { text: `{"alibabaCloudAccessKeyId":"${token}"}`, match: token, level: 'high' },
    { text: `Alibaba Cloud access key id: ${token}, valid until May`, match: token, level: 'high' },
    { text: `accessKeyId=${token.slice(0, 16)}`, match: token.slice(0, 16), level: 'high' },
  ],
  ignores: [
    { text: `ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI${body.slice(0, 11)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI${'x'.repeat(20)}`, because: 'a placeholder' },
    { text: `ALIBABA_CLOUD_ACCESS_KEY_ID=${body}`, because: 'without its prefix' },
  ],
});
