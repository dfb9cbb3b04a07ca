import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '8ebdaa1f-19c4-451a-' + 'b99a-1b0bf66afe74';

export default defineInfotype({
  title: 'Snyk API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'snyk-api-token' },
  // The newer form holds a description of itself.
  patterns: [
    assignedTo(
      ['snyk token', 'snyk api', 'snyk key', 'snyk secret', 'snyk auth', 'snyk access', 'snyk oauth'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
    { regex: /\bsnyk_(?:uat|sat|pat)\.[0-9a-f]{8}\.eyJ[\w-]{10,600}\.[\w-]{20,200}(?![\w-])/, prior: 0.98 },
  ],
  validator: randomText(2.5),
  context: ['snyk'],
  finds: [
    { text: `SNYK_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"snykToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `<snyk-token>${sample}</snyk-token>`, match: sample, level: 'high' },
    { text: `snyk token is ${sample}`, match: sample, level: 'high' },
    {
      text: `SNYK_TOKEN=snyk_uat.4d07c1ae.eyJlIjoxNzYwMDAwMDAwfQ.${'Qm4vXw7ZtBn2LcR8sKy1'}Hd9fGp`,
      match: 'snyk_uat.4d07c1ae.eyJlIjoxNzYwMDAwMDAwfQ.' + 'Qm4vXw7ZtBn2LcR8sKy1Hd9fGp',
      level: 'high',
    },
  ],
  ignores: [
    { text: `SNYK_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `SNYK_TOKEN=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: 'SNYK_TOKEN=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
    { text: `SNYK_ORG=${sample}`, because: 'the id of an organisation' },
  ],
});
