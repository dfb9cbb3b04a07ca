import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '6eb00b53f4dc0574b' + 'dfb756f7f10cd24';

export default defineInfotype({
  title: 'Mixpanel secret or token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['mixpanel', 'mixpanel.init'], '[0-9a-f]{32}')],
  validator: randomText(3),
  context: ['mixpanel', 'api secret'],
  finds: [
    { text: `MIXPANEL_API_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"mixpanelApiSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `mixpanel.init('${sample}');`, match: sample, level: 'high' },
    { text: `mixpanel api secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MIXPANEL_API_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `MIXPANEL_API_SECRET=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `MIXPANEL_API_SECRET=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
