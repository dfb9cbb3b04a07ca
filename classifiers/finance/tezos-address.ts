import { isBase58Check } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Prefixes of three bytes for the four kinds of key and for contracts (Tezos, base58.ml). */
const prefixes = ['06a19f', '06a1a1', '06a1a4', '06a1a6', '025a79'];

export default defineInfotype({
  title: 'Tezos address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b(?:tz[1-4]|KT1)[1-9A-HJ-NP-Za-km-z]{33}\b/, prior: 0.9 }],
  validator: { test: (candidate) => isBase58Check(candidate, 23, prefixes), chance: 2 ** -32 },
  context: ['tezos', 'xtz', 'baker', 'delegate', 'wallet'],
  finds: [
    { text: 'XTZ tz1bvRwP1QwGb3jzedPDiJvU4zMMaNsFcZtG', match: 'tz1bvRwP1QwGb3jzedPDiJvU4zMMaNsFcZtG', level: 'high' },
    {
      text: 'baker: tz2AKxv5rXHfoPMDDdSuu1w8Mg2aaVUwvdb1.',
      match: 'tz2AKxv5rXHfoPMDDdSuu1w8Mg2aaVUwvdb1',
      level: 'high',
    },
    {
      text: '"source":"tz3hW1hcMU2e5ZkjumqfvnfnXB6mprtggvaA"',
      match: 'tz3hW1hcMU2e5ZkjumqfvnfnXB6mprtggvaA',
      level: 'high',
    },
    {
      text: 'contract KT1HPaSBc72TuxuWEfJXLhCwsJtemwtmnfaL',
      match: 'KT1HPaSBc72TuxuWEfJXLhCwsJtemwtmnfaL',
      level: 'high',
    },
    { text: 'bls tz4NMv1dQ3EFQn3vtnjLnEn2KdhvQikGcmwA', match: 'tz4NMv1dQ3EFQn3vtnjLnEn2KdhvQikGcmwA', level: 'high' },
  ],
  ignores: [
    { text: 'tezos tz1bvRwP1QwGb3jzedPDiJvU4zMMaNsFcZtH', because: 'wrong checksum' },
    { text: 'tezos tz9bvRwP1QwGb3jzedPDiJvU4zMMaNsFcZtG', because: 'no such prefix' },
    { text: 'tezos tz1bvRwP1QwGb3jzedPDiJvU4zMMaNsFcZt', because: 'one character short' },
    { text: 'tezos tz1bvRwP1QwGb3jzedPDiJvU4zMMaNsFcZtG2', because: 'one character long' },
  ],
});
