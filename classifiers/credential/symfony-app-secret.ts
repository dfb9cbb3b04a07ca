import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const secret = '9c41e07fa2b6d835' + '0f7e6a1d4c93b825';

export default defineInfotype({
  title: 'Symfony application secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex: /\bAPP_SECRET["']?\s{0,2}[=:]\s{0,2}["']?(?<value>[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})(?![\w-])/,
      prior: 0.96,
    },
    { regex: /\bframework:\s{1,8}secret:\s{0,3}["']?(?<value>[0-9a-f]{32}|[0-9a-f]{40})(?![\w-])/, prior: 0.96 },
  ],
  validator: randomText(3),
  context: ['symfony', 'app env', 'framework'],
  finds: [
    { text: `APP_ENV=prod\nAPP_SECRET=${secret}`, match: secret, level: 'high' },
    { text: `framework:\n    secret: '${secret}'`, match: secret, level: 'high' },
    { text: `APP_SECRET: "${secret}"`, match: secret, level: 'high' },
    { text: `APP_SECRET='${secret}deadc0de'`, match: `${secret}deadc0de`, level: 'high' },
  ],
  ignores: [
    { text: `APP_SECRET=\${SECRET}`, because: 'a variable' },
    { text: `APP_SECRET=${secret.slice(1)}`, because: '31 digits' },
    { text: `APP_SECRET=${'0'.repeat(32)}`, because: 'all zeros' },
    { text: `framework:\n    version: '${secret}'`, because: 'another key' },
  ],
});
