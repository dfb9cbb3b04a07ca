import { base58CheckPayload } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** BIP 32: 78 bytes, of which the last 33 are a zero and the key. */
function isExtendedKey(candidate: string): boolean {
  const payload = base58CheckPayload(candidate);
  return payload?.length === 78 && payload[45] === 0;
}

const xprv =
  'xprv9zCtxqtUP6zFVrb1C9ETi9QWeHazMbqvcyA4geVLd76DEQBD69seSV' +
  '1G71uCxxmR3sVnsvac51gr1QFX6k4oip8gsKXhGtC2kUu851mUEUM';
const zprv =
  'zprvAdbc7wqoMSbUuayFGiepoqA7Jcjxt5fAjhJEixqY85DykgAzv5of4W' +
  '8NH6w13XXD2SQzSXGvamFM9qzwZPzuwHvxs7RHJSSCMsbEwUaJid1';
const tprv =
  'tprv8gzpQdiT39t1BSRmEfjAk1vjivh5RqGKC9KAugFzaAvyF2L1HtoiKn' +
  '2JEHnpFsRVFM92wqHX8tb3JqHo5dmWesZpD3htwaA4FfQUBCJfYGv';
const yprv =
  'yprvAKA8J1zjharULGrmvawmb5CwT6FjdwAPr7419ge8g3CZNK7PGhTpKA' +
  '9wJ6oj88Zrn1XCXENQYdtqtYqj2vg6y4th7eENmWGW7gJ3WR1K2Ec';

export default defineInfotype({
  title: 'Extended private key of a wallet (BIP 32)',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  // SLIP 132: x, y, z and their multi-signature kin in capitals; t, u, v on the test network.
  patterns: [{ regex: /\b[xyzYZtuvUV]prv[1-9A-HJ-NP-Za-km-z]{107}(?!\w)/, prior: 0.95 }],
  // Four bytes of SHA-256.
  validator: { test: isExtendedKey, chance: 2 ** -32 },
  context: ['wallet', 'bitcoin', 'hd key', 'master key', 'bip32'],
  finds: [
    { text: `master=${xprv}`, match: xprv, level: 'high' },
    { text: `{"xprivkey":"${zprv}"}`, match: zprv, level: 'high' },
    { text: `wpkh(${tprv}/84'/1'/0'/0/*)`, match: tprv, level: 'high' },
    { text: `key ${yprv}.`, match: yprv, level: 'high' },
  ],
  ignores: [
    { text: `${xprv.slice(0, -1)}N`, because: 'the checksum does not fit' },
    { text: xprv.slice(0, -1), because: 'a character short' },
    { text: xprv.replace('xprv', 'xpub'), because: 'says it is public, and the checksum does not fit' },
    { text: `xprv${'1'.repeat(107)}`, because: 'a placeholder' },
  ],
});
