import { defineInfotype } from '../../src/detect/infotype.js';

const hook = `https://api.netlify.com/build_hooks/${'2d4346902f1704e67db4be67'}`;

export default defineInfotype({
  title: 'Netlify build hook',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bhttps:\/\/api\.netlify\.com\/build_hooks\/[0-9a-f]{24}(?![\w-])/, prior: 0.97 }],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['netlify', 'build hook'],
  finds: [
    { text: `curl -X POST -d {} ${hook}`, match: hook, level: 'high' },
    { text: `BUILD_HOOK=${hook}`, match: hook, level: 'high' },
    { text: `{"url":"${hook}"}`, match: hook, level: 'high' },
    { text: `see ${hook}.`, match: hook, level: 'high' },
  ],
  ignores: [
    { text: hook.slice(0, -1), because: 'a digit short' },
    { text: `${hook}0`, because: 'a digit long' },
    { text: `https://api.netlify.com/build_hooks/${'0'.repeat(24)}`, because: 'all zeros' },
    { text: 'https://api.netlify.com/api/v1/sites', because: 'no hook' },
  ],
});
