import { isBase58Check } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Dash address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[X7][1-9A-HJ-NP-Za-km-z]{33}\b/, prior: 0.3 }],
  // Version bytes 0x4c (key hash) and 0x10 (script hash); four checksum bytes.
  validator: { test: (candidate) => isBase58Check(candidate, 21, ['4c', '10']), chance: 2 ** -30 },
  context: ['dash', 'dash address', 'wallet', 'masternode'],
  finds: [
    { text: 'Dash XuKSbCrsqcQiuiSwW38FgJftHXMspBcQBn', match: 'XuKSbCrsqcQiuiSwW38FgJftHXMspBcQBn', level: 'high' },
    {
      text: 'masternode payee: Xebym5qroScLoBo5AriNGc88aacMaAEwxP;',
      match: 'Xebym5qroScLoBo5AriNGc88aacMaAEwxP',
      level: 'high',
    },
    { text: 'script 7hGb1aEv7FiBnx8YrpJaNnabtcMuMRFMA2', match: '7hGb1aEv7FiBnx8YrpJaNnabtcMuMRFMA2', level: 'high' },
    {
      text: 'payout;7StoQaZpUdWi8ZSeK4v8MyPG29ECipbpLW;12.5',
      match: '7StoQaZpUdWi8ZSeK4v8MyPG29ECipbpLW',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'dash XuKSbCrsqcQiuiSwW38FgJftHXMspBcQBm', because: 'wrong checksum' },
    { text: 'dash XuKSbCrsqcQiuiSwW38FgJftHXMspBcQBnn', because: 'one character long' },
    { text: 'dash XuKSbCrsqcQiuiSwW38FgJftHXMspBcQBl', because: 'l is no Base58 digit' },
    { text: 'dash LRBEfXewHZxKEr1h8oWTVD2ujW2ad2eBfG', because: 'the version byte of Litecoin' },
  ],
});
