import { base58CheckPayload, isSegwitAddress } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Pay to public key hash (version 0x00) or script hash (0x05), or native SegWit (BIP 173, BIP 350). */
function payable(candidate: string): boolean {
  if (/^bc1/i.test(candidate)) return isSegwitAddress(candidate, 'bc');
  const payload = base58CheckPayload(candidate);
  return payload?.length === 21 && (payload[0] === 0 || payload[0] === 5);
}

export default defineInfotype({
  title: 'Bitcoin address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { presidio: 'CRYPTO' },
  patterns: [
    { regex: /\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b/, prior: 0.5 },
    { regex: /\b(?:bc1[02-9ac-hj-np-z]{11,71}|BC1[02-9AC-HJ-NP-Z]{11,71})\b/, prior: 0.9 },
  ],
  // Four checksum bytes; bech32 has six symbols of five bits.
  validator: { test: payable, chance: 2 ** -30 },
  context: ['bitcoin', 'btc', 'wallet', 'address'],
  finds: [
    { text: 'send to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', match: '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', level: 'high' },
    { text: 'p2sh 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy.', match: '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', level: 'high' },
    {
      text: 'BTC: bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      match: 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      level: 'high',
    },
    {
      text: 'taproot bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      match: 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb', because: 'wrong Base58 checksum' },
    { text: 'btc bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mda', because: 'wrong bech32 checksum' },
    { text: 'btc 0A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', because: '0 is no Base58 digit' },
    {
      text: 'btc bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd',
      because: 'version 1 with the checksum of version 0 (BIP 350)',
    },
  ],
});
