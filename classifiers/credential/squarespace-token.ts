import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'c0574bdf-b756-47f1-' + 'bcd2-46a221a5b552';

export default defineInfotype({
  title: 'Squarespace API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'squarespace-access-token' },
  patterns: [
    assignedTo(['squarespace'], '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}'),
  ],
  validator: randomText(2.5),
  context: ['squarespace'],
  finds: [
    { text: `SQUARESPACE_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"squarespaceApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["SQUARESPACE_API_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `squarespace token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SQUARESPACE_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `SQUARESPACE_API_KEY=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: 'SQUARESPACE_API_KEY=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
