import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '8273c4d10807f' + 'f1fc6d8835ff70bf7c462c2c904';

export default defineInfotype({
  title: 'Deepgram API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['deepgram'], '[a-f0-9]{40}')],
  validator: randomText(3),
  context: ['deepgram', 'api key', 'transcription'],
  finds: [
    { text: `DEEPGRAM_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"deepgramApiKey": "${key}",`, match: key, level: 'high' },
    { text: `config.deepgramApiKey = '${key}';`, match: key, level: 'high' },
    { text: `createClient(deepgramKey = '${key}')`, match: key, level: 'high' },
    { text: `deepgram key is ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DEEPGRAM_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DEEPGRAM_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `DEEPGRAM_API_KEY=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
