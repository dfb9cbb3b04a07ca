import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'AZ8BbfJrzKX2x' + '7I8kpN3jQDpmdiJhNmMYoFLFxSC';

export default defineInfotype({
  title: 'Cohere API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'cohere-api-token' },
  patterns: [assignedTo(['cohere', 'co api key'], '(?=[A-Za-z_-]{0,39}\\d)[A-Za-z0-9]{40}', 0.92)],
  validator: randomText(3),
  context: ['cohere', 'api key'],
  finds: [
    { text: `COHERE_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"cohereApiKey": "${key}",`, match: key, level: 'high' },
    { text: `<cohere-api-key>${key}</cohere-api-key>`, match: key, level: 'high' },
    { text: `CO_API_KEY=${key}`, match: key, level: 'high' },
    { text: `cohereToken: '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `COHERE_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `COHERE_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `COHERE_API_KEY=${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
