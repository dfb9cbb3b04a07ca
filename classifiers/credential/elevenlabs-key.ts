import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '023a75d797bcb798' + '802eca49a6e06981cdb762a7bdde96ff';
const token = `sk_${body}`;

export default defineInfotype({
  title: 'ElevenLabs API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bsk_[a-f0-9]{48}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['elevenlabs', 'eleven labs', 'xi api key', 'api key'],
  finds: [
    { text: `ELEVENLABS_API_KEY=${token}`, match: token, level: 'high' },
    { text: `xi-api-key: ${token}`, match: token, level: 'high' },
    { text: `ElevenLabs(api_key='${token}')`, match: token, level: 'high' },
    { text: `{"elevenlabsApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API key: ${token}  # ElevenLabs`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `ELEVENLABS_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `ELEVENLABS_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ELEVENLABS_API_KEY=sk_${'0'.repeat(48)}`, because: 'a placeholder' },
  ],
});
