import { defineInfotype } from '../../src/detect/infotype.js';

const hook = `https://api.vercel.com/v1/integrations/deploy/prj_${'5O6oy45c4FiLTIvKFlHq2bQYhWt6'}/${'3OaR61KZKl'}`;

export default defineInfotype({
  title: 'Vercel deploy hook',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /\bhttps:\/\/api\.vercel\.com\/v1\/integrations\/deploy\/prj_[A-Za-z0-9]{20,36}\/[A-Za-z0-9]{8,16}(?![\w-])/,
      prior: 0.97,
    },
  ],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['vercel', 'deploy hook'],
  finds: [
    { text: `curl -X POST ${hook}`, match: hook, level: 'high' },
    { text: `DEPLOY_HOOK=${hook}`, match: hook, level: 'high' },
    { text: `{"url":"${hook}"}`, match: hook, level: 'high' },
    { text: `hook: ${hook}, do not share`, match: hook, level: 'high' },
  ],
  ignores: [
    {
      text: `https://api.vercel.com/v1/integrations/deploy/prj_abc/${'x'.repeat(10)}`,
      because: 'the project is too short',
    },
    { text: hook.replace('vercel', 'example'), because: 'another host' },
    {
      text: `https://api.vercel.com/v1/integrations/deploy/prj_${'x'.repeat(28)}/${'x'.repeat(10)}`,
      because: 'a placeholder',
    },
    { text: 'https://api.vercel.com/v1/integrations', because: 'no hook' },
  ],
});
