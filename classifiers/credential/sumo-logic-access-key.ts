import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'Lv24TDsHzKOpvSQafKsN18' + 'lHlbpBYTDQ4Hm5pO2LvAX' + 'rmHkygH9dVrPqxgyESR06';

export default defineInfotype({
  title: 'Sumo Logic access key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sumologic-access-token' },
  patterns: [assignedTo(['sumo'], '[A-Za-z0-9]{64}')],
  validator: randomText(3.5),
  context: ['sumologic', 'sumo logic', 'access key'],
  finds: [
    { text: `SUMOLOGIC_ACCESSKEY=${sample}`, match: sample, level: 'high' },
    { text: `{"sumologicAccesskey": "${sample}"}`, match: sample, level: 'high' },
    { text: `<sumologic-accesskey>${sample}</sumologic-accesskey>`, match: sample, level: 'high' },
    { text: `sumo access key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SUMOLOGIC_ACCESSKEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `SUMOLOGIC_ACCESSKEY=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `SUMOLOGIC_ACCESSKEY=${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
