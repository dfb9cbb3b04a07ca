import { base58CheckPayload } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Wallet import format: a version, 32 bytes, and a one when the public key is compressed. */
function isKey(candidate: string): boolean {
  const payload = base58CheckPayload(candidate);
  if (payload === undefined || (payload[0] !== 0x80 && payload[0] !== 0xef)) return false;
  return payload.length === 33 || (payload.length === 34 && payload[33] === 1);
}

const plain = '5JcazLpawctp7rypRayYYpgcYiHm5' + '5YGTZ13xWeC2C9qUdEB7GR';
const compressed = 'KxMK1y73VNGZGp4PUM6H2oDRVDa5a' + 'u7TTNhUhNyZfiouGD8JWsYw';
const test = 'cV2ENG9weA4T6CtbdML1btjqg8uML' + '4stGhMA2hAJSAFoyymxBQ4v';

export default defineInfotype({
  title: 'Bitcoin private key (WIF)',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [
    { regex: /\b[59][1-9A-HJ-NP-Za-km-z]{50}(?!\w)/, prior: 0.5 },
    { regex: /\b[KLc][1-9A-HJ-NP-Za-km-z]{51}(?!\w)/, prior: 0.5 },
  ],
  // Four bytes of SHA-256.
  validator: { test: isKey, chance: 2 ** -32 },
  context: ['bitcoin', 'wif', 'private key', 'wallet', 'btc'],
  finds: [
    { text: `bitcoin-cli importprivkey ${plain}`, match: plain, level: 'high' },
    { text: `{"wif":"${compressed}"}`, match: compressed, level: 'high' },
    { text: `testnet key: ${test}`, match: test, level: 'high' },
    { text: `PRIVATE_KEY=${compressed}`, match: compressed, level: 'high' },
  ],
  ignores: [
    { text: `${plain.slice(0, -1)}S`, because: 'the checksum does not fit' },
    { text: plain.slice(0, -1), because: 'a character short' },
    { text: `${compressed}w`, because: 'a character long' },
    { text: `5${'1'.repeat(50)}`, because: 'a placeholder' },
  ],
});
