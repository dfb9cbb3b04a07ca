import { base58CheckPayload } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** BIP 38: two bytes that tell the kind, a flag, four bytes of an address hash and 32 of the encrypted key. */
function isKey(candidate: string): boolean {
  const payload = base58CheckPayload(candidate);
  return payload?.length === 39 && payload[0] === 1 && (payload[1] === 0x42 || payload[1] === 0x43);
}

const key = '6PRN44Df4oxp3HvsUaqfEWhoVe3Dw' + '4CMC4k5LiL42tMZBDia48T9HX8UL5';
const multiplied = '6PnTLXSW9CfTp2AHRtmig3MRWmWkU' + 'rfaCJD1oVoDX2vQ2xGu2gPwedLxLE';

export default defineInfotype({
  title: 'Encrypted Bitcoin private key (BIP 38)',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [{ regex: /\b6P[1-9A-HJ-NP-Za-km-z]{56}(?!\w)/, prior: 0.8 }],
  // Four bytes of SHA-256.
  validator: { test: isKey, chance: 2 ** -32 },
  context: ['bip38', 'paper wallet', 'private key', 'bitcoin'],
  finds: [
    { text: `paper wallet: ${key}`, match: key, level: 'high' },
    { text: `{"encrypted":"${key}"}`, match: key, level: 'high' },
    { text: `key ${multiplied}, passphrase elsewhere`, match: multiplied, level: 'high' },
    { text: `BIP38=${multiplied}`, match: multiplied, level: 'high' },
  ],
  ignores: [
    { text: `${key.slice(0, -1)}6`, because: 'the checksum does not fit' },
    { text: key.slice(0, -1), because: 'a character short' },
    { text: `${key}5`, because: 'a character long' },
    { text: `6P${'1'.repeat(56)}`, because: 'a placeholder' },
  ],
});
