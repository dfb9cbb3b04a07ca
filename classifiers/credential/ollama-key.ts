import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '3df9197a06404e29ea3d' + '3c06ba19d81f.8rZfZ' + 'mDpImjs4IGj2Iya3DZ6';

export default defineInfotype({
  title: 'Ollama API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['ollama'], '[0-9a-f]{32}\\.[\\w-]{24}')],
  validator: randomText(3.5),
  context: ['ollama'],
  finds: [
    { text: `OLLAMA_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"ollamaApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `ollama_api_key: ${sample}`, match: sample, level: 'high' },
    { text: `ollama key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `OLLAMA_API_KEY=${sample.slice(0, -1)}`, because: 'one character short' },
    { text: `OLLAMA_API_KEY=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `OLLAMA_API_KEY=${'0'.repeat(32)}.${'0'.repeat(24)}`, because: 'all zeros' },
  ],
});
