import { assignedTo } from '../../src/detect/assignment.js';
import { entropy } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '9c41e07fa2b6d8350f7e6a1d4c93b825' + '0e7fd16a84c05b39e2f71da6830cb5e4';

export default defineInfotype({
  title: 'Ethereum private key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  // 32 bytes in hexadecimal: only its name tells it from a hash.
  patterns: [
    assignedTo(
      [
        'private key',
        'privkey',
        'priv key',
        'eth key',
        'ethereum key',
        'wallet key',
        'deployer key',
        'signer key',
        'owner key',
        'account key',
        'minter key',
        'hex key',
      ],
      '(?:0x)?[0-9a-fA-F]{64}',
    ),
    { regex: /\bnew (?:ethers\.)?Wallet\(\s{0,3}["'](?<value>(?:0x)?[0-9a-fA-F]{64})["']/, prior: 0.96 },
    { regex: /(?<=\s)--private-key[ =](?<value>(?:0x)?[0-9a-fA-F]{64})(?![\w-])/, prior: 0.97 },
  ],
  validator: {
    test: (candidate) => entropy(candidate.replace(/^0x/, '')) >= 3.2 && !/(.)\1{7}/.test(candidate),
    chance: 0.5,
  },
  context: ['ethereum', 'wallet', 'private key', 'deployer', 'metamask', 'web3', 'hardhat'],
  // Of Hardhat, Anvil and Ganache: everybody has them.
  neverReal: [
    'ac0974bec39a17e36ba4a6b4d238ff94' + '4bacb478cbed5efcae784d7bf4f2ff80',
    '0xac0974bec39a17e36ba4a6b4d238ff94' + '4bacb478cbed5efcae784d7bf4f2ff80',
    '59c6995e998f97a5a0044966f0945389' + 'dc9e86dae88c7a8412f4603b6b78690d',
    '0x59c6995e998f97a5a0044966f0945389' + 'dc9e86dae88c7a8412f4603b6b78690d',
    '4f3edf983ac636a65a842ce7c78d9aa7' + '06d3b113bce9c46f30d7d21715b23b1d',
    '0x4f3edf983ac636a65a842ce7c78d9aa7' + '06d3b113bce9c46f30d7d21715b23b1d',
  ],
  finds: [
    { text: `PRIVATE_KEY=0x${key}`, match: `0x${key}`, level: 'high' },
    { text: `{"privateKey":"${key}"}`, match: key, level: 'high' },
    { text: `const wallet = new ethers.Wallet("0x${key}", provider);`, match: `0x${key}`, level: 'high' },
    { text: `forge script x --private-key ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `sha256: ${key}`, because: 'a hash' },
    { text: `tx 0x${key}`, because: 'the hash of a transaction' },
    { text: `PRIVATE_KEY=0x${key.slice(1)}`, because: '63 digits' },
    {
      text: `PRIVATE_KEY=0xac0974bec39a17e36ba4a6b4d238ff94${'4bacb478cbed5efcae784d7bf4f2ff80'}`,
      because: 'the key everybody has',
    },
    { text: `PRIVATE_KEY=${'0'.repeat(63)}1`, because: 'nearly all zeros' },
  ],
});
