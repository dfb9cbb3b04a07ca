import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'e8d0cd32ce6168e16' + '239cd2123c658e9.' + 'LJb8NwVcrswGgkwJ';

export default defineInfotype({
  title: 'Z.ai API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['zai', 'z ai', 'zhipu', 'glm', 'bigmodel'], '[0-9a-f]{32}\\.[A-Za-z0-9]{16}')],
  validator: randomText(3),
  context: ['zai', 'zhipu', 'glm'],
  finds: [
    { text: `ZAI_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"zaiApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["ZAI_API_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `zhipuai key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `ZAI_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `ZAI_API_KEY=${sample}a`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `ZAI_API_KEY=${'0'.repeat(32)}.${'0'.repeat(16)}`, because: 'all zeros' },
  ],
});
