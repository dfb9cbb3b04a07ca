import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '7oOi6WbtzqkRWyB2d' + '7ORIKldqXNSEncY';

export default defineInfotype({
  title: 'Mistral AI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['mistral'], '[A-Za-z0-9]{32}')],
  validator: randomText(3.5),
  context: ['mistral', 'la plateforme'],
  finds: [
    { text: `MISTRAL_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"mistralApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `--mistral-api-key ${sample}`, match: sample, level: 'high' },
    { text: `mistral key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MISTRAL_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `MISTRAL_API_KEY=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `MISTRAL_API_KEY=${'x'.repeat(32)}`, because: 'a placeholder' },
    { text: 'mistral: MistralForCausalLanguageModelingX', because: 'the name of a class' },
  ],
});
