import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'e4acecc194d3f4e2b4b023' + 'dd3dfb7afdb713e63b945' + 'e334af98319554fca7e40';

export default defineInfotype({
  title: 'Webflow API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['webflow'], '[0-9a-f]{64}')],
  validator: randomText(3),
  context: ['webflow'],
  finds: [
    { text: `WEBFLOW_API_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"webflowApiToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `const webflowApiToken = '${sample}';`, match: sample, level: 'high' },
    { text: `webflow token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `WEBFLOW_API_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `WEBFLOW_API_TOKEN=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `WEBFLOW_API_TOKEN=${'0'.repeat(64)}`, because: 'all zeros' },
  ],
});
