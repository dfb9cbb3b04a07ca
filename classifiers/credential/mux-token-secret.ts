import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'O3YPsjPU4NPQn7kiOHjXXQ6yoe' + '4PC1zqtFpiRNpi3gwPJPzlyi' + 'hxWCrqPpYJR0w4fD5kaX3Lgtu';

export default defineInfotype({
  title: 'Mux access token secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['mux token', 'mux secret', 'mux api', 'mux access'], '[A-Za-z0-9/+]{75}')],
  validator: randomText(3.5),
  context: ['mux', 'token secret'],
  finds: [
    { text: `MUX_TOKEN_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"muxTokenSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `mux_token_secret: ${sample}`, match: sample, level: 'high' },
    { text: `mux secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MUX_TOKEN_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `MUX_TOKEN_SECRET=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `MUX_TOKEN_SECRET=${'x'.repeat(75)}`, because: 'a placeholder' },
  ],
});
