import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '17de861e4b' + '657eb43fdeb7809ff937bf';

export default defineInfotype({
  title: 'LogDNA (Mezmo) ingestion key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['logdna', 'mezmo'], '[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['logdna', 'mezmo', 'ingestion key'],
  finds: [
    { text: `LOGDNA_INGESTION_KEY=${key}`, match: key, level: 'high' },
    { text: `"logdnaIngestionKey": "${key}",`, match: key, level: 'high' },
    { text: `logdna.ingestion.key=${key}`, match: key, level: 'high' },
    { text: `logdna key: ${key}`, match: key, level: 'high' },
    { text: `mezmoIngestionKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `LOGDNA_INGESTION_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LOGDNA_INGESTION_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LOGDNA_INGESTION_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
