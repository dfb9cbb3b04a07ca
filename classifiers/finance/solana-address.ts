import { base58Bytes } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** A public key is 32 bytes and has no checksum; generated text mixes capitals, small letters and digits. */
const isKey = (candidate: string) =>
  base58Bytes(candidate)?.length === 32 && /[A-Z]/.test(candidate) && /[a-z]/.test(candidate) && /\d/.test(candidate);

export default defineInfotype({
  title: 'Solana address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[1-9A-HJ-NP-Za-km-z]{43,44}\b/, prior: 0.1 }],
  // Of 58⁴⁴ texts 2²⁵⁶ are 32 bytes.
  validator: { test: isKey, chance: 0.3 },
  context: ['solana', 'sol', 'spl', 'phantom wallet', 'solana address', 'solana wallet', 'lamports', 'spl token'],
  finds: [
    {
      text: 'Solana wallet G7HgTrbaH4xo1JGqDGe8NWrEgV8EVivLznPZn8kkuSFc',
      match: 'G7HgTrbaH4xo1JGqDGe8NWrEgV8EVivLznPZn8kkuSFc',
      level: 'high',
    },
    {
      text: 'SOL: 5rAD6a9ViWkTx4mfEBUvcEtBVh7uXj46dvKtHaPNfp4W.',
      match: '5rAD6a9ViWkTx4mfEBUvcEtBVh7uXj46dvKtHaPNfp4W',
      level: 'high',
    },
    {
      text: '{"solanaAddress":"Hno8noBykwHyMXwEgnvr5RtnZuMvM778XTPJTEtcTXHd"}',
      match: 'Hno8noBykwHyMXwEgnvr5RtnZuMvM778XTPJTEtcTXHd',
      level: 'high',
    },
    {
      text: 'solana transfer CcMVWyoY73MHtm3XnndWqY8dXuX6GCEE5TuDuRjsHPH4 1.5',
      match: 'CcMVWyoY73MHtm3XnndWqY8dXuX6GCEE5TuDuRjsHPH4',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'key G7HgTrbaH4xo1JGqDGe8NWrEgV8EVivLznPZn8kkuSFc', because: 'no word about Solana' },
    { text: 'Solana zzzzzzzzzz9zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzZ', because: 'more than 32 bytes' },
    { text: 'Solana G7HgTrbaH4xo1JGqDGe8NWrEgV8EVivLznPZn8kk', because: 'too short' },
    { text: 'Solana G7HgTrbaH4xo1JGqDGe8NWrEgV8EVivLznPZn8kkuSF0', because: '0 is no Base58 digit' },
    { text: 'solana getMinimumBalanceForRentExemptionOfAnyAccount', because: 'a name in a program' },
  ],
});
