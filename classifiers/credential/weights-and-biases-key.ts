import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'ddab1a843a8e8c423d9d8' + '8c50ba3a624dce80e96';
const newer = `wandb_v1_${'Hq9Nc3BdYf5Gs1Jk6Pt0RuXw7ZtBn2Lc_'.repeat(2)}${'4Mv8Kx2QrT'}`;

export default defineInfotype({
  title: 'Weights & Biases API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['wandb', 'weights and biases', 'weightsandbiases'], '[0-9a-f]{40}'),
    { regex: /\bwandb_v1_\w{70,85}(?![\w-])/, prior: 0.97 },
    { regex: /\bmachine api\.wandb\.ai\s{1,8}login user\s{1,8}password (?<value>[0-9a-f]{40})(?![\w-])/, prior: 0.98 },
  ],
  validator: randomText(3),
  context: ['wandb', 'weights and biases'],
  finds: [
    { text: `WANDB_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"wandbApiKey": "${sample}"}`, match: sample, level: 'high' },
    {
      text: `machine api.wandb.ai
  login user
  password ${sample}`,
      match: sample,
      level: 'high',
    },
    { text: `wandb login: ${sample}`, match: sample, level: 'high' },
    { text: `key ${newer}`, match: newer, level: 'high' },
  ],
  ignores: [
    { text: `WANDB_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `WANDB_API_KEY=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `WANDB_API_KEY=${'0'.repeat(40)}`, because: 'all zeros' },
    { text: `wandb version, commit of the runner: 12, ${sample}x`, because: 'a digit too many' },
  ],
});
