import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '1f62b1df-4e8d-4cd3-' + 'bce6-168e16239cd2';

export default defineInfotype({
  title: 'Railway token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['railway token', 'railway api', 'railway project token'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['railway'],
  finds: [
    { text: `RAILWAY_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"railwayToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["RAILWAY_TOKEN"] = "${sample}"`, match: sample, level: 'high' },
    { text: `railway token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `RAILWAY_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `RAILWAY_TOKEN=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: 'RAILWAY_TOKEN=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
    { text: `RAILWAY_SERVICE_ID=${sample}`, because: 'the id of a service' },
  ],
});
