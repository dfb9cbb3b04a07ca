import { hasValidCapitals } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Ethereum address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { presidio: 'CRYPTO' },
  patterns: [{ regex: /\b0x[0-9a-fA-F]{40}\b/, prior: 0.87 }],
  // Mixed case is checked (ERC-55), one case carries no checksum: most look-alikes are in one case and pass.
  validator: { test: (candidate) => /[1-9a-f]/i.test(candidate.slice(2)) && hasValidCapitals(candidate), chance: 0.9 },
  context: ['ethereum', 'eth', 'wallet', 'address', 'erc 20', 'metamask'],
  finds: [
    {
      text: 'ETH 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      match: '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
      level: 'high',
    },
    {
      text: 'to=0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359',
      match: '0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359',
      level: 'high',
    },
    {
      text: 'wallet: 0xD1220A0CF47C7B9BE7A2E6BA89F429762E7B9ADB.',
      match: '0xD1220A0CF47C7B9BE7A2E6BA89F429762E7B9ADB',
      level: 'high',
    },
    {
      text: '["0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB"]',
      match: '0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'eth 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed', because: 'capitals do not match the hash' },
    { text: 'eth 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe', because: '39 digits' },
    { text: `tx 0x${'5a'.repeat(32)}`, because: 'a transaction hash of 64 digits' },
    { text: `burn 0x${'0'.repeat(40)}`, because: 'the zero address' },
  ],
});
