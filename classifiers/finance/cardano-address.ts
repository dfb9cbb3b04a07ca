import { isBech32, isByronAddress } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** CIP-19: 57 bytes (payment and stake), 29 (payment or stake alone), 30 to 40 with a pointer; or an address of Byron. */
function payable(candidate: string): boolean {
  if (/^(?:Ae2|DdzFF)/.test(candidate)) return isByronAddress(candidate);
  if (candidate.startsWith('stake')) return isBech32(candidate, ['stake'], { bytes: [29] });
  return isBech32(candidate, ['addr'], { bytes: [57, 29, 32, 33, 34, 35, 36, 37, 38, 39, 40] });
}

export default defineInfotype({
  title: 'Cardano address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b(?:addr|stake)1[02-9ac-hj-np-z]{53,103}\b/, prior: 0.97 },
    { regex: /\bAe2[1-9A-HJ-NP-Za-km-z]{53,60}\b/, prior: 0.6 },
    { regex: /\bDdzFF[1-9A-HJ-NP-Za-km-z]{94,104}\b/, prior: 0.8 },
  ],
  validator: { test: payable, chance: 2 ** -30 },
  context: ['cardano', 'ada', 'wallet', 'staking'],
  finds: [
    {
      text: 'ADA addr1q8lshpp9tdkrawaww8mh2zfezqgsg6erecddwq2gpuj4c8eskrfe6lkkq0kc5rhu6h4tchxgaw8epeaapmrk5p9cvx6qux7kk4',
      match: 'addr1q8lshpp9tdkrawaww8mh2zfezqgsg6erecddwq2gpuj4c8eskrfe6lkkq0kc5rhu6h4tchxgaw8epeaapmrk5p9cvx6qux7kk4',
      level: 'high',
    },
    {
      text: 'exchange: addr1v949t2z4qr84x9j6xqj6h5zlqvgmchgsjuzuag69mc9djqc0r76se.',
      match: 'addr1v949t2z4qr84x9j6xqj6h5zlqvgmchgsjuzuag69mc9djqc0r76se',
      level: 'high',
    },
    {
      text: 'stake1u8f6c6vnfwaaanyrfte9sja5vf9wtf25w6a6ysyh3fn59vggz7c7y delegates',
      match: 'stake1u8f6c6vnfwaaanyrfte9sja5vf9wtf25w6a6ysyh3fn59vggz7c7y',
      level: 'high',
    },
    {
      text: 'old Ae2tdPwUPEZ3pcomtRWFYmz45xBKsYxwKpB7qE7pnYVnfps8vrrMBCHawL6',
      match: 'Ae2tdPwUPEZ3pcomtRWFYmz45xBKsYxwKpB7qE7pnYVnfps8vrrMBCHawL6',
      level: 'high',
    },
    {
      text: 'DdzFFzCqrhtAAp1fZr3B9RjQqe6i9mSnXtgqK4SmdGH4C15GVj4sQsTLqKbF1zVXw9pb5UuvG9i8rco15fAohrj3WzkSv5skuoi4WYEc',
      match: 'DdzFFzCqrhtAAp1fZr3B9RjQqe6i9mSnXtgqK4SmdGH4C15GVj4sQsTLqKbF1zVXw9pb5UuvG9i8rco15fAohrj3WzkSv5skuoi4WYEc',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'cardano addr1v949t2z4qr84x9j6xqj6h5zlqvgmchgsjuzuag69mc9djqc0r76sf', because: 'wrong checksum' },
    { text: 'cardano addr1v949t2z4qr84x9j6xqj6h5zlqvgmchgsjuzuag69mc9djqc0r76', because: 'too short' },
    { text: 'cardano Ae2tdPwUPEZ3pcomtRWFYmz45xBKsYxwKpB7qE7pnYVnfps8vrrMBCHawL7', because: 'wrong CRC' },
    { text: 'cardano addr_test1vz2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzers66hrl8', because: 'another network' },
  ],
});
