import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'AUB226PO1U6' + 'IJEVH7RYKTQ0LX5TR1LM1FI';

export default defineInfotype({
  title: 'Etherscan API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'basescan', 'snowtrace', 'ftmscan'],
      '(?=[A-Za-z_-]{0,33}\\d)[A-Z0-9]{34}',
    ),
  ],
  validator: randomText(3),
  context: ['etherscan', 'api key', 'bscscan', 'polygonscan'],
  finds: [
    { text: `ETHERSCAN_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"etherscanApiKey": "${key}",`, match: key, level: 'high' },
    { text: `export ETHERSCAN_API_KEY="${key}"`, match: key, level: 'high' },
    { text: `POLYGONSCAN_API_KEY="${key}"`, match: key, level: 'high' },
    { text: `etherscan_apiKey: '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ETHERSCAN_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ETHERSCAN_API_KEY=${key}A`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ETHERSCAN_API_KEY=${'x'.repeat(34)}`, because: 'a placeholder' },
  ],
});
