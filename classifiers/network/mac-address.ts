import { defineInfotype } from '../../src/detect/infotype.js';

/** All zeros and all ones are nobody's address. */
const assigned = (candidate: string) => !/^[0.:-]+$|^[f.:-]+$/i.test(candidate);

export default defineInfotype({
  title: 'MAC address',
  region: [],
  categories: ['network'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { presidio: 'MAC_ADDRESS', google: ['MAC_ADDRESS', 'MAC_ADDRESS_LOCAL'] },
  patterns: [
    { regex: /(?<![\w:-])[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}(?![\w:-])/, prior: 0.92 },
    { regex: /(?<![\w:-])[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}(?![\w:-])/, prior: 0.87 },
    { regex: /(?<![\w.])[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?!\.?\w)/, prior: 0.4 },
  ],
  validator: { test: assigned, chance: 0.99 },
  context: [
    'mac',
    'mac address',
    'ether',
    'hwaddr',
    'hardware address',
    'physical address',
    'bssid',
    'interface',
    'vlan',
  ],
  finds: [
    { text: 'ether 00:1B:44:11:3A:B7 txqueuelen', match: '00:1B:44:11:3A:B7', level: 'high' },
    { text: 'Physical Address: 00-1B-44-11-3A-B7', match: '00-1B-44-11-3A-B7', level: 'high' },
    { text: 'mac 001b.4411.3ab7 vlan 10', match: '001b.4411.3ab7', level: 'high' },
    { text: '"bssid":"f0:9f:c2:aa:01:02"', match: 'f0:9f:c2:aa:01:02', level: 'high' },
  ],
  ignores: [
    { text: 'ff:ff:ff:ff:ff:ff', because: 'broadcast' },
    { text: 'MD5 00:1B:44:11:3A:B7:00:1B', because: 'a longer fingerprint' },
    { text: '00:1B:44:11:3A:G7', because: 'G is no hexadecimal digit' },
    { text: '00:1B:44:11:3A', because: 'five groups' },
    { text: '00:1B-44:11-3A:B7', because: 'mixed separators' },
  ],
});
