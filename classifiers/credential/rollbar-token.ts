import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '9a4b0ae5e95267794' + '9436869f97e2e2c';

export default defineInfotype({
  title: 'Rollbar access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'rollbar token',
        'rollbar api',
        'rollbar key',
        'rollbar secret',
        'rollbar auth',
        'rollbar access',
        'rollbar post',
        'rollbar server',
        'rollbar client',
        'rollbar write',
        'rollbar read',
      ],
      '(?:[0-9a-f]{32}|[0-9a-f]{128})',
    ),
  ],
  validator: randomText(3),
  context: ['rollbar'],
  finds: [
    { text: `ROLLBAR_ACCESS_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"rollbarAccessToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `X-Rollbar-Access-Token: ${sample}`, match: sample, level: 'high' },
    { text: `rollbar token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `ROLLBAR_ACCESS_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `ROLLBAR_ACCESS_TOKEN=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `ROLLBAR_ACCESS_TOKEN=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
