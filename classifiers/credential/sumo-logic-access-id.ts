import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'subXj8Px' + 'q7ugb9';

export default defineInfotype({
  title: 'Sumo Logic access id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sumologic-access-id' },
  patterns: [assignedTo(['sumo'], 'su[A-Za-z0-9]{12}')],
  validator: randomText(3),
  context: ['sumologic', 'sumo logic', 'access id'],
  finds: [
    { text: `SUMOLOGIC_ACCESSID=${sample}`, match: sample, level: 'high' },
    { text: `{"sumologicAccessid": "${sample}"}`, match: sample, level: 'high' },
    { text: `const sumologicAccessid = '${sample}';`, match: sample, level: 'high' },
    { text: `sumo access id is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SUMOLOGIC_ACCESSID=${sample.slice(1)}`, because: 'one character short' },
    { text: `SUMOLOGIC_ACCESSID=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `SUMOLOGIC_ACCESSID=su${'x'.repeat(12)}`, because: 'a placeholder' },
  ],
});
