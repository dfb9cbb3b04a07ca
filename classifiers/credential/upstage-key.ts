import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'up_KCNVDiuJXe9zvN' + '3v7NHruLFUwsJ3Q';

export default defineInfotype({
  title: 'Upstage API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['upstage'], '(?:up_[A-Za-z0-9]{29}|[A-Za-z0-9]{40,50})')],
  validator: randomText(3.5),
  context: ['upstage'],
  finds: [
    { text: `UPSTAGE_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"upstageApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["UPSTAGE_API_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `upstage key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `UPSTAGE_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `UPSTAGE_API_KEY=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `UPSTAGE_API_KEY=up_${'x'.repeat(29)}`, because: 'a placeholder' },
  ],
});
