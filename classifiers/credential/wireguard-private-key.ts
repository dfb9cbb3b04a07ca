import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'q7WdLx2RtY9vKb4ZsNc8' + 'HmPeTg3Uf6Ja1Iw5Xo0CyE4=';

export default defineInfotype({
  title: 'WireGuard private or shared key',
  region: [],
  categories: ['credentials', 'network'],
  regulations: [],
  // 32 bytes in base 64: the last character before the sign carries four bits only.
  patterns: [
    {
      regex:
        /\b(?:PrivateKey|PresharedKey|private[_-]key|preshared[_-]key|wg[_-]?private[_-]?key)["']?\s{0,4}[=:]\s{0,4}["']?(?<value>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?![\w+/=])/i,
      prior: 0.96,
    },
  ],
  validator: randomText(4),
  context: ['wireguard', 'wg', 'interface', 'peer', 'allowedips', 'endpoint'],
  finds: [
    { text: `[Interface]\nPrivateKey = ${key}\nAddress = 10.0.0.2/32`, match: key, level: 'high' },
    { text: `[Peer]\nPresharedKey=${key}`, match: key, level: 'high' },
    { text: `private_key: "${key}"`, match: key, level: 'high' },
    { text: `WG_PRIVATE_KEY=${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `PublicKey = ${key}`, because: 'a public key' },
    { text: `PrivateKey = ${key.slice(1)}`, because: 'a character short' },
    { text: `PrivateKey = ${key.slice(0, 42)}b=`, because: 'more bits than 32 bytes have' },
    { text: `PrivateKey = ${'A'.repeat(43)}=`, because: 'all zeros' },
  ],
});
