import { isCashAddress } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Bitcoin Cash address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\bbitcoincash:[qpzr][02-9ac-hj-np-z]{41,104}\b/, prior: 0.97 },
    { regex: /\bBITCOINCASH:[QPZR][02-9AC-HJ-NP-Z]{41,104}\b/, prior: 0.97 },
    { regex: /\b[qpzr][02-9ac-hj-np-z]{41}\b/, prior: 0.3 },
  ],
  // The prefix may be left out, and is checked all the same; eight symbols of five bits.
  validator: { test: (candidate) => isCashAddress(candidate, 'bitcoincash'), chance: 2 ** -40 },
  context: ['bitcoin cash', 'bch', 'cashaddr', 'wallet'],
  finds: [
    {
      text: 'bitcoincash:qp5f3dzcnvmqfjvgpzfrzmnhph4k4cq09uvnvq9gt3',
      match: 'bitcoincash:qp5f3dzcnvmqfjvgpzfrzmnhph4k4cq09uvnvq9gt3',
      level: 'high',
    },
    {
      text: 'BCH qrgfqhff8fhtp6ywxe9t7h3q07aw92vjqcpy7v07td.',
      match: 'qrgfqhff8fhtp6ywxe9t7h3q07aw92vjqcpy7v07td',
      level: 'high',
    },
    {
      text: 'href="bitcoincash:pqn62ukjxnrfzx73ajju50fs44ctfq4g0geg7xpaf8?amount=1"',
      match: 'bitcoincash:pqn62ukjxnrfzx73ajju50fs44ctfq4g0geg7xpaf8',
      level: 'high',
    },
    {
      text: 'to: prj5fd0tlpx9rm9lngq6l9kjwh02snrvkvnyj4rrkg',
      match: 'prj5fd0tlpx9rm9lngq6l9kjwh02snrvkvnyj4rrkg',
      level: 'high',
    },
    {
      text: 'QR BITCOINCASH:QZU35V26PDMZXN08REJ5RNMQD8MGAGAGZUEPU42RCG',
      match: 'BITCOINCASH:QZU35V26PDMZXN08REJ5RNMQD8MGAGAGZUEPU42RCG',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'bch qp5f3dzcnvmqfjvgpzfrzmnhph4k4cq09uvnvq9gt4', because: 'wrong checksum' },
    { text: 'bchtest:qp5f3dzcnvmqfjvgpzfrzmnhph4k4cq09uvnvq9gtq', because: 'another network, and a wrong checksum' },
    { text: 'bch qp5f3dzcnvmqfjvgpzfrzmnhph4k4cq09uvnvq9gt', because: 'one character short' },
    { text: 'bch qp5f3dzcnvmqfjvgpzfrzmnhph4k4cq09uvnvq9bt3', because: 'b is no symbol of bech32' },
    { text: 'bitcoincash:QP5F3dzcnvmqfjvgpzfrzmnhph4k4cq09uvnvq9gt3', because: 'mixed case' },
  ],
});
