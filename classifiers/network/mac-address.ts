import { defineInfotype } from '../../src/detect/infotype.js';

/** All zeros and all ones are nobody's address. */
const assigned = (candidate: string) => !/^[0. :-]+$|^[f. :-]+$/i.test(candidate);

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
    // Comware and ProCurve, dumps, and without separators: a word has to say so.
    { regex: /(?<![\w-])[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}(?![\w-])/, prior: 0.2 },
    { regex: /(?<![\w:])[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}(?![\w:])/, prior: 0.2 },
    { regex: /(?<![\w-])[0-9A-Fa-f]{6}[-:][0-9A-Fa-f]{6}(?![\w-])/, prior: 0.2 },
    { regex: /(?<![\w])[0-9A-Fa-f]{2}(?: [0-9A-Fa-f]{2}){5}(?! ?[0-9A-Fa-f]{2}\b|\w)/, prior: 0.08 },
    { regex: /\b(?=[0-9]{0,11}[A-Fa-f])(?=[A-Fa-f]{0,11}[0-9])[0-9A-Fa-f]{12}\b/, prior: 0.08 },
  ],
  validator: { test: assigned, chance: 0.99 },
  context: [
    'mac',
    'mac address',
    'mac addr',
    'mac adresse',
    'adresse mac',
    'direccion mac',
    'indirizzo mac',
    'wifi mac',
    'bluetooth address',
    'bd addr',
    'lladdr',
    'hw address',
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
    { text: 'mac_address=001B44113AB7', match: '001B44113AB7', level: 'low' },
    { text: 'MAC 001b-4411-3ab7', match: '001b-4411-3ab7', level: 'high' },
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
