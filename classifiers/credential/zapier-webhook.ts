import { defineInfotype } from '../../src/detect/infotype.js';

const hook = `https://hooks.zapier.com/hooks/catch/${'4820193'}/${'m8on44e'}/`;

export default defineInfotype({
  title: 'Zapier webhook',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bhttps:\/\/hooks\.zapier\.com\/hooks\/(?:catch|standard)\/\d{4,9}\/[a-z0-9]{6,16}\b\/?/, prior: 0.97 },
  ],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['zapier', 'webhook', 'zap'],
  finds: [
    { text: `curl -d @x ${hook}`, match: hook, level: 'high' },
    { text: `ZAPIER_WEBHOOK_URL=${hook}`, match: hook, level: 'high' },
    { text: `{"url":"${hook.slice(0, -1)}"}`, match: hook.slice(0, -1), level: 'high' },
    { text: `requests.post('${hook}', json={})`, match: hook, level: 'high' },
  ],
  ignores: [
    { text: 'https://hooks.zapier.com/hooks/catch/4820193/', because: 'no key of the hook' },
    { text: hook.replace('zapier', 'example'), because: 'another host' },
    { text: 'https://hooks.zapier.com/hooks/catch/abc/def1234/', because: 'the account is no number' },
    { text: 'https://hooks.zapier.com/hooks/catch/0000000/xxxxxxxx/', because: 'a placeholder' },
  ],
});
