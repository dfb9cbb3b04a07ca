import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '71f1e45e58' + 'fd8f5227f4fc42558b1c8f';

export default defineInfotype({
  title: 'AssemblyAI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['assembly ai', 'aai api'], '[a-f0-9]{32}')],
  validator: randomText(3),
  context: ['assemblyai', 'assembly ai', 'transcript'],
  finds: [
    { text: `ASSEMBLYAI_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"assemblyaiApiKey": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["ASSEMBLYAI_API_KEY"] = "${key}"`, match: key, level: 'high' },
    { text: `assemblyai.settings.api_key = '${key}'`, match: key, level: 'high' },
    { text: `AssemblyAI key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ASSEMBLYAI_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ASSEMBLYAI_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ASSEMBLYAI_API_KEY=${'0'.repeat(32)}`, because: 'a placeholder' },
  ],
});
