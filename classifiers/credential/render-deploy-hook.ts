import { defineInfotype } from '../../src/detect/infotype.js';

const hook = `https://api.render.com/deploy/srv-${'9aswkbu51i055ep7l56z'}?key=${'mSs06teDkgE'}`;

export default defineInfotype({
  title: 'Render deploy hook',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bhttps:\/\/api\.render\.com\/deploy\/srv-[a-z0-9]{20}\?key=[\w-]{11}(?![\w-])/, prior: 0.97 }],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['render', 'deploy hook'],
  finds: [
    { text: `curl ${hook}`, match: hook, level: 'high' },
    { text: `RENDER_DEPLOY_HOOK=${hook}`, match: hook, level: 'high' },
    { text: `{"url":"${hook}"}`, match: hook, level: 'high' },
    { text: `hook: ${hook}.`, match: hook, level: 'high' },
  ],
  ignores: [
    { text: hook.slice(0, -1), because: 'the key is a character short' },
    { text: hook.replace(/\?.*/, ''), because: 'no key' },
    { text: hook.replace('srv-', 'srv-x'), because: 'the service is a character long' },
    { text: `https://api.render.com/deploy/srv-${'x'.repeat(20)}?key=${'x'.repeat(11)}`, because: 'a placeholder' },
  ],
});
