import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `11${'43f4e720a3' + '8e204a486bbda95a0a3489'}`;
const older = '64ab0d1c69' + '176a0512ba949471a10b0b';

export default defineInfotype({
  title: 'Jenkins API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Since 2018 with the version 11 before it.
  patterns: [
    {
      regex: /\bjenkins[\w.-]{0,40}["']? ?(?:-u|--user|-auth) ?["']?[\w.@-]{1,64}:(?<value>(?:11)?[a-f0-9]{32})\b/i,
      prior: 0.96,
    },
    { regex: /(?:-u|--user|-auth) ?["']?[\w.@-]{1,64}:(?<value>11[a-f0-9]{32})\b/, prior: 0.95 },
    assignedTo(['jenkins', 'jenkins api', 'hudson'], '(?:11)?[a-f0-9]{32}'),
  ],
  validator: randomText(3),
  context: ['jenkins', 'api token', 'crumb'],
  finds: [
    { text: `JENKINS_API_TOKEN=${key}`, match: key, level: 'high' },
    { text: `curl -u jane:${key} https://ci.example.org/job/shop/build`, match: key, level: 'high' },
    { text: `"jenkinsToken": "${older}"`, match: older, level: 'high' },
    { text: `java -jar jenkins-cli.jar -auth jane:${key} list-jobs`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `JENKINS_API_TOKEN=${older.slice(1)}`, because: 'one character short' },
    { text: `JENKINS_API_TOKEN=${key}0`, because: 'one character too long' },
    { text: `md5 ${older}`, because: 'under another name' },
    { text: `JENKINS_API_TOKEN=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
