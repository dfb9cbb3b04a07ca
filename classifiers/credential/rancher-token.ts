import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'token-cdftk:ms6vgfq9h1m' + 'qzz2dsv1fejwhhwr2yuhn' + '7pmsoz40puqqk9xwh6fp4e';

export default defineInfotype({
  title: 'Rancher API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\b(?:token-[a-z0-9]{5}|kubeconfig-[a-z0-9.-]{2,40}):[a-z0-9]{54}(?![\w-])/, prior: 0.95 }],
  validator: randomText(3.5),
  context: ['rancher'],
  finds: [
    { text: `RANCHER_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"rancherToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `Authorization: Bearer ${sample}`, match: sample, level: 'high' },
    { text: `CATTLE_TOKEN="${sample}"`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `RANCHER_TOKEN=${sample.slice(0, -1)}`, because: 'one character short' },
    { text: `RANCHER_TOKEN=${sample}a`, because: 'one character long' },
    { text: `x${sample}`, because: 'inside a longer token' },
    { text: `token-abcde:${'x'.repeat(54)}`, because: 'a placeholder' },
  ],
});
