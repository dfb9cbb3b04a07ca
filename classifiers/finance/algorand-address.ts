import { isAlgorandAddress } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Algorand address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[A-Z2-7]{57}[AEIMQUY4]\b/, prior: 0.4 }],
  // The last four bytes of SHA-512/256 over the key.
  validator: { test: isAlgorandAddress, chance: 2 ** -32 },
  context: ['algorand', 'algo', 'asa', 'wallet'],
  finds: [
    {
      text: 'ALGO Y62QEDEZ4ZMCIH3IU26Q6VRBBWGEBM3M7HASTVSXVDOPI5I44F43ASJ6IU',
      match: 'Y62QEDEZ4ZMCIH3IU26Q6VRBBWGEBM3M7HASTVSXVDOPI5I44F43ASJ6IU',
      level: 'high',
    },
    {
      text: 'sender: YF5BWOO2YF3YGVCHP2ULANCXHTZKY76XVH3GGMJO6C6HQCYLZP63LLAXAU.',
      match: 'YF5BWOO2YF3YGVCHP2ULANCXHTZKY76XVH3GGMJO6C6HQCYLZP63LLAXAU',
      level: 'high',
    },
    {
      text: '{"snd":"QT2YCBIGIYMDDRVDUJOFTLI5SGSCWGXW6ZKI5CSNTQEG4GKTU42CTWEU3E"}',
      match: 'QT2YCBIGIYMDDRVDUJOFTLI5SGSCWGXW6ZKI5CSNTQEG4GKTU42CTWEU3E',
      level: 'high',
    },
    {
      text: 'algorand://Y62QEDEZ4ZMCIH3IU26Q6VRBBWGEBM3M7HASTVSXVDOPI5I44F43ASJ6IU?amount=1',
      match: 'Y62QEDEZ4ZMCIH3IU26Q6VRBBWGEBM3M7HASTVSXVDOPI5I44F43ASJ6IU',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'algorand Z62QEDEZ4ZMCIH3IU26Q6VRBBWGEBM3M7HASTVSXVDOPI5I44F43ASJ6IU', because: 'wrong checksum' },
    { text: 'algorand Y62QEDEZ4ZMCIH3IU26Q6VRBBWGEBM3M7HASTVSXVDOPI5I44F43ASJ6I', because: 'one character short' },
    {
      text: 'algorand Y62QEDEZ4ZMCIH3IU26Q6VRBBWGEBM3M7HASTVSXVDOPI5I44F43ASJ6IV',
      because: 'bits behind the last byte',
    },
    {
      text: 'algorand Y62QEDEZ4ZMCIH3IU26Q6VRBBWGEBM3M7HASTVSXVDOPI5I44F43ASJ61U',
      because: '1 is no digit of base 32',
    },
  ],
});
