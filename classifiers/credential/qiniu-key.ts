import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'uEFhWp1-ZW87XML38lEcc' + 'U1BEkXWOBqHWubNCeID';

export default defineInfotype({
  title: 'Qiniu access or secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['qiniu'], '[\\w-]{40}')],
  validator: randomText(3.5),
  context: ['qiniu', '七牛'],
  finds: [
    { text: `QINIU_SECRET_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"qiniuSecretKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const qiniuSecretKey = '${sample}';`, match: sample, level: 'high' },
    { text: `qiniu access key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `QINIU_SECRET_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `QINIU_SECRET_KEY=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `QINIU_SECRET_KEY=${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
