import { base58CheckPayload } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The dictionary of Base58 that the XRP Ledger uses. */
const alphabet = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** An account (type prefix 0x00, 20 bytes), or an X-address (0x0544, account, flag and tag: XLS-5d). */
function payable(candidate: string): boolean {
  const payload = base58CheckPayload(candidate, alphabet);
  if (candidate.startsWith('r')) return payload?.length === 21 && payload[0] === 0;
  return payload?.length === 31 && payload[0] === 0x05 && payload[1] === 0x44;
}

export default defineInfotype({
  title: 'XRP Ledger address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\br[1-9A-HJ-NP-Za-km-z]{24,34}\b/, prior: 0.3 },
    { regex: /\bX[1-9A-HJ-NP-Za-km-z]{46}\b/, prior: 0.3 },
  ],
  validator: { test: payable, chance: 2 ** -32 },
  context: ['xrp', 'ripple', 'xrpl', 'wallet', 'destination tag'],
  finds: [
    { text: 'XRP: rPham7oGb4QuqtXfLsvQwyyACUiuEKjiZ7', match: 'rPham7oGb4QuqtXfLsvQwyyACUiuEKjiZ7', level: 'high' },
    {
      text: 'pay rM1rWNtMn5mkLhBwkTfiXKxrmkJNnnJBdw, tag 4711',
      match: 'rM1rWNtMn5mkLhBwkTfiXKxrmkJNnnJBdw',
      level: 'high',
    },
    {
      text: '{"Destination":"rM5D2ZDiyyTffEoZKow7Uzg6ct4uPPUSWN"}',
      match: 'rM5D2ZDiyyTffEoZKow7Uzg6ct4uPPUSWN',
      level: 'high',
    },
    {
      text: 'X-address XVZYHN9PfcPN4VSX5uBeBjXAHz6QUXKj2JgKo2RdprjMb8T.',
      match: 'XVZYHN9PfcPN4VSX5uBeBjXAHz6QUXKj2JgKo2RdprjMb8T',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'xrp rPham7oGb4QuqtXfLsvQwyyACUiuEKjiZ8', because: 'wrong checksum' },
    { text: 'xrp rPham7oGb4QuqtXfLsvQwyyACUiuEKjiZ', because: 'one character short' },
    { text: 'xrp rPham7oGb4QuqtXfLsvQwyyACUiuEKji0', because: '0 is in no Base58 alphabet' },
    { text: 'xrp r-Pham7oGb4QuqtXfLsvQwyyACUiuEKjiZ7', because: 'no address begins behind the r' },
    { text: 'ripple removeEventListenerFromElement', because: 'a name in a program' },
  ],
});
