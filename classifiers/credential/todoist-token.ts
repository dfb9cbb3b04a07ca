import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '4f06e8fefe3a27b9b3f43' + '747b18a5f5b2d07d395';

export default defineInfotype({
  title: 'Todoist API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['todoist'], '[0-9a-f]{40}')],
  validator: randomText(3),
  context: ['todoist'],
  finds: [
    { text: `TODOIST_API_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"todoistApiToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `<todoist-api-token>${sample}</todoist-api-token>`, match: sample, level: 'high' },
    { text: `todoist token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TODOIST_API_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `TODOIST_API_TOKEN=${sample}0`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `TODOIST_API_TOKEN=${'0'.repeat(40)}`, because: 'all zeros' },
  ],
});
