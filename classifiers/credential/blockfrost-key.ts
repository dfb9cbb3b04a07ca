import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'ZppTV4tG6t' + 'q04Tuk3vtYuiVePfXZYtgC';
const token = `mainnet${body}`;

export default defineInfotype({
  title: 'Blockfrost project id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\b(?:mainnet|testnet|preprod|preview|ipfs)(?=[A-Za-z]{0,31}\d)[A-Za-z0-9]{32}\b/, prior: 0.93 }],
  validator: randomText(3),
  context: ['blockfrost', 'cardano', 'project id'],
  finds: [
    { text: `BLOCKFROST_PROJECT_ID=${token}`, match: token, level: 'high' },
    { text: `project_id: ${token}`, match: token, level: 'high' },
    { text: `new BlockFrostAPI({ projectId: '${token}' })`, match: token, level: 'high' },
    { text: `{"blockfrostProjectId":"${token}"}`, match: token, level: 'high' },
    { text: `- project id: ${token}  # Blockfrost`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `BLOCKFROST_PROJECT_ID=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `BLOCKFROST_PROJECT_ID=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `BLOCKFROST_PROJECT_ID=mainnet${'x'.repeat(32)}`, because: 'a placeholder' },
    { text: 'mainnetConfigurationForTheBlockExplorers', because: 'a name' },
  ],
});
