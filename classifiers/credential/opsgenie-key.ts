import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '2b849020-d4a4-4df8-' + 'b578-3aa4dd3c4f06';

export default defineInfotype({
  title: 'Opsgenie API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['opsgenie', 'ops genie', 'geniekey', 'genie key'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['opsgenie', 'geniekey'],
  finds: [
    { text: `OPSGENIE_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"opsgenieApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `--opsgenie-api-key ${sample}`, match: sample, level: 'high' },
    { text: `Authorization: GenieKey ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `OPSGENIE_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `OPSGENIE_API_KEY=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: 'OPSGENIE_API_KEY=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
