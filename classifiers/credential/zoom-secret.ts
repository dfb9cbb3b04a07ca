import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'rlnaiVF8xIsIO0mmM' + 'lznVZGb0t8Ap3bz';

export default defineInfotype({
  title: 'Zoom client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'zoom client secret',
        'zoom secret',
        'zoom api secret',
        'zoom sdk secret',
        'zoom jwt secret',
        'zoom app secret',
        'zoom api key',
      ],
      '(?:[A-Za-z0-9]{36}|[A-Za-z0-9]{32})',
    ),
  ],
  validator: randomText(3.5),
  context: ['zoom'],
  finds: [
    { text: `ZOOM_CLIENT_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"zoomClientSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `<zoom-client-secret>${sample}</zoom-client-secret>`, match: sample, level: 'high' },
    { text: `zoom secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `ZOOM_CLIENT_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `ZOOM_CLIENT_SECRET=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `ZOOM_CLIENT_SECRET=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
