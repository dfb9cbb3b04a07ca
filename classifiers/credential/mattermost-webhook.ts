import { defineInfotype } from '../../src/detect/infotype.js';

const hook = `https://chat.example.com/hooks/${'yvk82dr75zp8gibpw2uqzm7f4p'}`;

export default defineInfotype({
  title: 'Mattermost incoming webhook',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex: /\bhttps?:\/\/[\w.-]{1,200}(?::\d{2,5})?\/(?:[\w-]{1,40}\/)?hooks\/(?=[a-z]{0,25}\d)[a-z0-9]{26}(?![\w-])/,
      prior: 0.93,
    },
  ],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.8 },
  context: ['mattermost', 'webhook'],
  finds: [
    { text: `curl -d 'payload={}' ${hook}`, match: hook, level: 'high' },
    { text: `MATTERMOST_WEBHOOK=${hook}`, match: hook, level: 'high' },
    { text: `{"url":"${hook}"}`, match: hook, level: 'high' },
    {
      text: `http://10.1.2.3:8065/hooks/${hook.slice(31)}`,
      match: `http://10.1.2.3:8065/hooks/${hook.slice(31)}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: hook.slice(0, -1), because: '25 characters' },
    { text: `${hook}a`, because: '27 characters' },
    { text: 'https://chat.example.com/hooks/abcdefghijklmnopqrstuvwxyz', because: 'letters only' },
    { text: 'https://git.example.com/settings/hooks/12345', because: 'the number of a hook' },
  ],
});
