import { isTonAddress } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'TON address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b[EU][Qf][\w+/-]{46}(?![\w+/-])/, prior: 0.3 },
    { regex: /\b(?:0|-1):[0-9a-f]{64}\b/, prior: 0.9 },
  ],
  // TEP-2: a tag, the work chain, 32 bytes and two of CRC.
  validator: { test: isTonAddress, chance: 2 ** -16, unchecked: (value) => value.includes(':') },
  context: ['ton', 'toncoin', 'tonkeeper', 'jetton', 'wallet'],
  finds: [
    {
      text: 'TON EQCQAZTOzShaTas5F3twST24tpqPfFi97iGZ-ydDUQDo3lft',
      match: 'EQCQAZTOzShaTas5F3twST24tpqPfFi97iGZ-ydDUQDo3lft',
      level: 'high',
    },
    {
      text: 'wallet: UQAmuAogxwRXTNAy8yhmTByyjbxeFzyJY35kjYzZQ2rcJfzu.',
      match: 'UQAmuAogxwRXTNAy8yhmTByyjbxeFzyJY35kjYzZQ2rcJfzu',
      level: 'high',
    },
    {
      text: 'ton://transfer/UQDGD0KwwchXI6X63PEDFMrFI3RjawmxpzGjFWZZLkTNrGb2?amount=1',
      match: 'UQDGD0KwwchXI6X63PEDFMrFI3RjawmxpzGjFWZZLkTNrGb2',
      level: 'high',
    },
    {
      text: 'elector Ef9W0NWhwt03zdspgSq7wUR-MZUnUJmzzm9yr1KZgy7oWeEk',
      match: 'Ef9W0NWhwt03zdspgSq7wUR-MZUnUJmzzm9yr1KZgy7oWeEk',
      level: 'high',
    },
    {
      text: 'raw 0:8888888888888888888888888888888888888888888888888888888888888888',
      match: '0:8888888888888888888888888888888888888888888888888888888888888888',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'ton EQCQAZTOzShaTas5F3twST24tpqPfFi97iGZ-ydDUQDo3lfu', because: 'wrong checksum' },
    { text: 'ton EQCQAZTOzShaTas5F3twST24tpqPfFi97iGZ-ydDUQDo3lf', because: 'one character short' },
    { text: 'ton EQCQAZTOzShaTas5F3twST24tpqPfFi97iGZ-ydDUQDo3lftA', because: 'one character long' },
    { text: 'ton AQCQAZTOzShaTas5F3twST24tpqPfFi97iGZ-ydDUQDo3lft', because: 'no such tag' },
  ],
});
