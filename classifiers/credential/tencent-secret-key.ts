import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '5bWfYr0uajcbR9pmM' + '4Ja0G8EW3VB9IgD';

export default defineInfotype({
  title: 'Tencent Cloud secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['tencent', 'tencentcloud', 'qcloud', 'cos secret'], '[A-Za-z0-9]{32}')],
  validator: randomText(3.5),
  context: ['tencent', 'qcloud', 'cos', 'secret key'],
  finds: [
    { text: `TENCENTCLOUD_SECRET_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"tencentcloudSecretKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const tencentcloudSecretKey = '${sample}';`, match: sample, level: 'high' },
    { text: `tencent secret key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TENCENTCLOUD_SECRET_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `TENCENTCLOUD_SECRET_KEY=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `TENCENTCLOUD_SECRET_KEY=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
