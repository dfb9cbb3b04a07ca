import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'sk-SJZeiKNTNtGAN3y' + 'qoENtVJtncE4Qqy2' + 'vxFjSyN6S4IrQrDKM';

export default defineInfotype({
  title: 'Stability AI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['stability', 'stable diffusion', 'dreamstudio'], 'sk-[A-Za-z0-9]{48}', 0.97)],
  validator: randomText(3.5),
  context: ['stability', 'stable diffusion', 'dreamstudio'],
  finds: [
    { text: `STABILITY_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"stabilityApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const stabilityApiKey = '${sample}';`, match: sample, level: 'high' },
    { text: `stability key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `STABILITY_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `STABILITY_API_KEY=${sample}a`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `STABILITY_API_KEY=sk-${'x'.repeat(48)}`, because: 'a placeholder' },
  ],
});
