import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'GQnNMndxpjMX5bWfYr0ua' + 'jcbR9pmM4Ja0G8EW3VB';

export default defineInfotype({
  title: 'Zendesk API token or secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'zendesk-secret-key' },
  patterns: [
    assignedTo(['zendesk'], '[A-Za-z0-9]{40}'),
    { regex: /\/token:(?<value>[A-Za-z0-9]{40})(?![\w-])/, prior: 0.93 },
  ],
  validator: randomText(3.5),
  context: ['zendesk'],
  finds: [
    { text: `ZENDESK_API_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"zendeskApiToken": "${sample}"}`, match: sample, level: 'high' },
    {
      text: `curl -u jane@example.com/token:${sample} https://x.zendesk.com/api/v2/users.json`,
      match: sample,
      level: 'high',
    },
    { text: `zendesk token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `ZENDESK_API_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `ZENDESK_API_TOKEN=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `ZENDESK_API_TOKEN=${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
