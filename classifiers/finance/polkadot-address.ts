import { isSs58Address } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Polkadot or Kusama address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  // Networks 0 (Polkadot), 2 (Kusama) and 42 (any) of the SS58 registry, as they begin in Base58.
  patterns: [
    {
      regex: /\b(?:1[1-9A-HJ-NP-Za-km-z]{45,47}|5[1-9A-HJ-NP-Za-km-z]{47}|[C-J][1-9A-HJ-NP-Za-km-z]{46})\b/,
      prior: 0.2,
    },
  ],
  // Two checksum bytes and the network.
  validator: { test: (candidate) => isSs58Address(candidate, [0, 2, 42]), chance: 2 ** -18 },
  context: ['polkadot', 'kusama', 'dot', 'ksm', 'substrate', 'wallet', 'stash'],
  finds: [
    {
      text: 'DOT 16G91XrgcytdtVEh6XiXGNxUCgxu8joXvHWCeZD4YoT2dr6x',
      match: '16G91XrgcytdtVEh6XiXGNxUCgxu8joXvHWCeZD4YoT2dr6x',
      level: 'high',
    },
    {
      text: 'stash: HkGZmjL5iNxFHvEqrJ8CsdB6jGC6XPtfczivHta56xxPXHV,',
      match: 'HkGZmjL5iNxFHvEqrJ8CsdB6jGC6XPtfczivHta56xxPXHV',
      level: 'high',
    },
    {
      text: 'alice=5FR9ABBT2XgyixVdo7Kv4uAWJ9docfr8mQ67GCQnWPVLyZVd',
      match: '5FR9ABBT2XgyixVdo7Kv4uAWJ9docfr8mQ67GCQnWPVLyZVd',
      level: 'high',
    },
    {
      text: '{"ss58":"143SJwpZgmAdcN8SuGC4qcZfTnRakaNknG8oKgHa5BkAwhh4"}',
      match: '143SJwpZgmAdcN8SuGC4qcZfTnRakaNknG8oKgHa5BkAwhh4',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'polkadot 16G91XrgcytdtVEh6XiXGNxUCgxu8joXvHWCeZD4YoT2dr6y', because: 'wrong checksum' },
    { text: 'polkadot 16G91XrgcytdtVEh6XiXGNxUCgxu8joXvHWCeZD4YoT2d', because: 'too short' },
    { text: 'polkadot 16G91XrgcytdtVEh6XiXGNxUCgxu8joXvHWCeZD4YoT2dr6l', because: 'l is no Base58 digit' },
    { text: 'polkadot 06G91XrgcytdtVEh6XiXGNxUCgxu8joXvHWCeZD4YoT2dr6x', because: '0 is no Base58 digit' },
  ],
});
