import { isBase58Check } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'TRON address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\bT[1-9A-HJ-NP-Za-km-z]{33}\b/, prior: 0.3 }],
  // Version byte 0x41; four checksum bytes.
  validator: { test: (candidate) => isBase58Check(candidate, 21, ['41']), chance: 2 ** -32 },
  context: ['tron', 'trx', 'trc20', 'trc 20', 'usdt', 'tether', 'wallet'],
  finds: [
    {
      text: 'USDT (TRC-20): TGHAa9PzbuckoeVw6YpDyfYLWDj16bzggh',
      match: 'TGHAa9PzbuckoeVw6YpDyfYLWDj16bzggh',
      level: 'high',
    },
    {
      text: 'pay to TTYrU3HWfUvy665jij2RUEupbJ5Eh2HfZL, please',
      match: 'TTYrU3HWfUvy665jij2RUEupbJ5Eh2HfZL',
      level: 'high',
    },
    {
      text: '"owner_address":"TNpvsWiZKnBKENukZvjPRrBgaQakqFBqgk"',
      match: 'TNpvsWiZKnBKENukZvjPRrBgaQakqFBqgk',
      level: 'high',
    },
    {
      text: 'https://tronscan.org/#/address/TGHAa9PzbuckoeVw6YpDyfYLWDj16bzggh',
      match: 'TGHAa9PzbuckoeVw6YpDyfYLWDj16bzggh',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'tron TGHAa9PzbuckoeVw6YpDyfYLWDj16bzggi', because: 'wrong checksum' },
    { text: 'tron TGHAa9PzbuckoeVw6YpDyfYLWDj16bzgg', because: 'one character short' },
    { text: 'tron TGHAa9PzbuckoeVw6YpDyfYLWDj16bzggh7', because: 'one character long' },
    { text: 'tron TGHAa9PzbuckoeVw6YpDyfYLWDj16bzggI', because: 'I is no Base58 digit' },
  ],
});
