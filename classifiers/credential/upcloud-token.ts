import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '4JNGT8CW0KQ6EI' + 'FEMQ2NESKA9K';
const token = `ucat_${body}`;

export default defineInfotype({
  title: 'UpCloud API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bucat_[A-Za-z0-9]{24,32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['upcloud'],
  finds: [
    { text: `UPCLOUD_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"upcloudToken": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `ucat_${body.slice(6)}`, because: 'too short' },
    { text: `${token}ABC1DEF`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ucat_${'X'.repeat(26)}`, because: 'a placeholder' },
  ],
});
