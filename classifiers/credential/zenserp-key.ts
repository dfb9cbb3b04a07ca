import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'f281ff34-2b84-4020-' + 'b4a4-2df855783aa4';

export default defineInfotype({
  title: 'Zenserp API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['zenserp'], '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}')],
  validator: randomText(2.5),
  context: ['zenserp'],
  finds: [
    { text: `ZENSERP_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"zenserpApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["ZENSERP_API_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `zenserp key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `ZENSERP_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `ZENSERP_API_KEY=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: 'ZENSERP_API_KEY=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
