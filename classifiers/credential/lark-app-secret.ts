import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'koMOyMP2mg' + '6rP1Qu7Bly2Cq5LUpFcaZ1';

export default defineInfotype({
  title: 'Lark (Feishu) app secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['lark app secret', 'feishu app secret', 'lark secret', 'feishu secret', 'lark app', 'feishu app', 'feishu'],
      '(?=[A-Za-z_-]{0,31}\\d)[A-Za-z0-9]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['lark', 'feishu', 'app secret'],
  finds: [
    { text: `LARK_APP_SECRET=${key}`, match: key, level: 'high' },
    { text: `"larkAppSecret": "${key}",`, match: key, level: 'high' },
    { text: `lark.app.secret=${key}`, match: key, level: 'high' },
    { text: `FEISHU_APP_SECRET=${key}`, match: key, level: 'high' },
    { text: `lark.app_secret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LARK_APP_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LARK_APP_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LARK_APP_SECRET=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
