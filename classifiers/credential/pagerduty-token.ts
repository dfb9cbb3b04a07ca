import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'u+m0S8sguhL' + '6jogBNyEI';

export default defineInfotype({
  title: 'PagerDuty API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['pagerduty', 'pager duty', 'pd api', 'pd token'], '[A-Za-z][A-Za-z0-9+_-]{19}'),
    { regex: /\bpd[ue]s\+[A-Za-z0-9]{4,12}_[0-9a-f-]{32,36}(?![\w-])/, prior: 0.95 },
  ],
  validator: randomText(3.2),
  context: ['pagerduty', 'pd'],
  finds: [
    { text: `PAGERDUTY_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"pagerdutyToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `const pagerdutyToken = '${sample}';`, match: sample, level: 'high' },
    { text: `pagerduty api token is ${sample}`, match: sample, level: 'high' },
    {
      text: `token pdus+4KQ7WZ2_${'8d1f0a3c-5b7e-4296'}-a0d4-c1e73f95b268`,
      match: 'pdus+4KQ7WZ2_8d1f0a3c-5b7e-4296' + '-a0d4-c1e73f95b268',
      level: 'high',
    },
  ],
  ignores: [
    { text: `PAGERDUTY_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `PAGERDUTY_TOKEN=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `PAGERDUTY_TOKEN=${'x'.repeat(20)}`, because: 'a placeholder' },
    { text: 'pagerduty_user = incidentCommanderOne', because: 'a name' },
  ],
});
