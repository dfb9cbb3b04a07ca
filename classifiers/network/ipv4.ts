import { defineInfotype } from '../../src/detect/infotype.js';

/** Leaves out "this network", loopback, netmasks and broadcast (RFC 6890): they are nobody's. */
function assignable(candidate: string): boolean {
  const [first = 0] = candidate.split('.').map(Number);
  return first !== 0 && first !== 127 && first !== 255;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
/** Not behind a letter and a slash (`Chrome/120.0.0.0`) nor behind a word for versions. */
const noVersion =
  '(?<![\\w.])(?<![A-Za-z][/-])(?<!(?:[Vv]ersion|[Rr]elease|[Bb]uild|firmware|v\\.)(?: |=|: |": "|":"|="|>))';
const whole = `${octet}(?:\\.${octet}){3}(?!\\.?\\w)`;

export default defineInfotype({
  title: 'IPv4 address',
  region: [],
  categories: ['network'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { presidio: 'IP_ADDRESS', google: 'IP_ADDRESS', purview: ['IP address', 'IP Address v4'] },
  patterns: [
    // Four single digits are a section or version more often than an address.
    { regex: new RegExp(`${noVersion}(?!\\d\\.\\d\\.\\d\\.\\d\\b)${whole}`), prior: 0.87 },
    { regex: /(?<![\w.-])\d\.\d\.\d\.\d(?!\.?\w)/, prior: 0.12 },
  ],
  validator: { test: assignable, chance: 0.98 },
  context: [
    'ip',
    'ips',
    'ip address',
    'ipv4',
    'host',
    'server',
    'dns',
    'nameserver',
    'gateway',
    'address',
    'subnet',
    'client ip',
    'adresse ip',
    'remote addr',
  ],
  finds: [
    { text: 'client 203.0.113.42 refused', match: '203.0.113.42', level: 'high' },
    { text: 'http://10.20.30.40:8080/x', match: '10.20.30.40', level: 'high' },
    { text: 'route 192.168.10.0/24.', match: '192.168.10.0', level: 'high' },
    { text: 'pool 10.0.0.10-x', match: '10.0.0.10', level: 'high' },
    { text: 'resolver IP 8.8.8.8', match: '8.8.8.8', level: 'medium' },
  ],
  ignores: [
    { text: 'Chrome/120.0.60.109 Safari', because: 'a version of a browser' },
    { text: 'version 10.12.14.16 is out', because: 'the word before says version' },
    { text: '{"version": "10.20.30.40"}', because: 'the field says version' },
    { text: 'v10.12.14.16', because: 'a version with a v' },
    { text: 'OID 1.3.6.1.4.1', because: 'more than four numbers' },
    { text: 'see section 1.2.3.4', because: 'four single digits without a word about networks' },
    { text: 'host 256.10.10.10', because: 'no octet above 255' },
    { text: 'bind 127.0.0.1', because: 'loopback' },
    { text: 'mask 255.255.255.0', because: 'a netmask' },
    { text: 'lib-10.20.30.40.jar', because: 'part of a file name' },
  ],
});
