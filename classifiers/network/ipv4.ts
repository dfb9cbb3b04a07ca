import { defineInfotype } from '../../src/detect/infotype.js';

/** Leaves out "this network", loopback, netmasks and broadcast (RFC 6890): they are nobody's. */
function assignable(candidate: string): boolean {
  const [first = 0] = candidate.split('.').map(Number);
  return first !== 0 && first !== 127 && first !== 255;
}

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
/** Not behind a letter and a slash (`Chrome/120.0.0.0`), a word for versions, for parts of a text or for an OID. */
const noVersion =
  '(?=\\d{1,3}\\.\\d)(?<![\\w.])(?<![A-Za-z][/-])' +
  '(?<!(?:[Vv]ersion|VERSION|[Rr]elease|[Bb]uild|firmware|v\\.)(?:__)?[\\s"\'=:>(]{1,5})' +
  '(?<!\\b(?:[vV]8|[cC]hrom(?:e|ium)|[eE]lectron|[wW]eb[kK]it|node|[jJ][dD][kK]|[jJ][rR][eE]|[sS][dD][kK])["\']?\\s?[:=]\\s?["\']?)' +
  '(?<!(?:[Ss]ections?|[Cc]lauses?|[Cc]hapter|[Aa]rticle|[Aa]nnex|[Rr]ule|[Tt]able|[Ff]igure|§) ?)' +
  '(?<!(?:OID|oid|Identifier)[\\s"\'=:(]{1,3})';
/** Nor with the name of a build behind it (`11.3.244.8-node.9`); a dash may lead to the end of a range. */
const noBuild = '(?!\\.?\\w)(?![-+](?!\\d{1,3}\\.\\d)\\w{2})';
/** The arcs of object identifiers (ISO/IEC 9834-1): members, organisations, directory attributes. */
const noArc = '(?!1\\.[0-3]\\.|2\\.5\\.)';
const whole = `${octet}(?:\\.${octet}){3}`;
const reserved = `(?:10|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168)(?:\\.${octet}){2,3}`;

export default defineInfotype({
  title: 'IPv4 address',
  region: [],
  categories: ['network'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { presidio: 'IP_ADDRESS', google: 'IP_ADDRESS', purview: ['IP address', 'IP Address v4'] },
  patterns: [
    // Private networks (RFC 1918), a number of three digits, or what only addresses have around them: a user, a scheme,
    // a port, a prefix length, the start of a line in a server's log.
    { regex: new RegExp(`${noVersion}(?=${reserved}(?!\\.?\\d))${whole}${noBuild}`), prior: 0.87 },
    { regex: new RegExp(`${noVersion}${noArc}(?=[\\d.]{0,12}\\d{3})${whole}${noBuild}`), prior: 0.87 },
    { regex: new RegExp(`(?=\\d{1,3}\\.\\d)(?<=@|://)${whole}${noBuild}`), prior: 0.87 },
    { regex: new RegExp(`${noVersion}${whole}(?=:\\d{2,5}\\b|\\]|/\\d{1,2}\\b|(?: \\S{1,64}){2} \\[)`), prior: 0.87 },
    // The rest is a section or a version as often as an address, and four single digits more often.
    { regex: new RegExp(`${noVersion}(?!\\d\\.\\d\\.\\d\\.\\d\\b)${whole}${noBuild}`), prior: 0.3 },
    { regex: new RegExp(`${noVersion}(?<!-)\\d\\.\\d\\.\\d\\.\\d${noBuild}`), prior: 0.12 },
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
    'client',
    'port',
    'peer',
    'remote',
    'proxy',
    'router',
    'firewall',
    'ping',
    'ssh',
    'sshd',
    'inet',
    'addr',
    'received',
    'helo',
    'adresse ip',
    'remote addr',
  ],
  finds: [
    { text: 'client 203.0.113.42 refused', match: '203.0.113.42', level: 'high' },
    { text: 'http://10.20.30.40:8080/x', match: '10.20.30.40', level: 'high' },
    { text: 'route 192.168.10.0/24.', match: '192.168.10.0', level: 'high' },
    { text: 'pool 10.0.0.10-x', match: '10.0.0.10', level: 'high' },
    { text: 'sshd: Failed password from 62.4.5.6 port 4022', match: '62.4.5.6', level: 'high' },
    { text: '62.4.5.6 - - [10/Oct/2023:13:55:36 +0000] "GET / HTTP/1.1"', match: '62.4.5.6', level: 'high' },
    { text: 'listening on 62.4.5.6:8080', match: '62.4.5.6', level: 'high' },
    { text: 'resolver IP 8.8.8.8', match: '8.8.8.8', level: 'medium' },
  ],
  ignores: [
    { text: 'Chrome/120.0.60.109 Safari', because: 'a version of a browser' },
    { text: 'version 10.12.14.16 is out', because: 'the word before says version' },
    { text: '{"version": "10.20.30.40"}', because: 'the field says version' },
    { text: '"v8": "10.2.154.26"', because: 'the version of a part of a program' },
    { text: 'v10.12.14.16', because: 'a version with a v' },
    { text: 'OID 1.3.6.1.4.1', because: 'more than four numbers' },
    { text: 'see section 1.2.3.4', because: 'four single digits without a word about networks' },
    { text: 'ISO/IEC 29500-1, 17.13.7.12 permStart', because: 'the number of a section, without the word' },
    { text: 'Section 17.13.107.12 applies', because: 'the number of a section' },
    { text: "'x25519' (OID 1.3.101.110)", because: 'an object identifier' },
    { text: "case '1.3.101.112': return 'SHAKE256'", because: 'an object identifier, without the word' },
    { text: 'POSTAL_ADDRESS = ObjectIdentifier("2.5.4.16")', because: 'an object identifier' },
    { text: "v8: '11.3.244.8-node.9'", because: 'a version with a build behind it' },
    { text: 'host 256.10.10.10', because: 'no octet above 255' },
    { text: 'bind 127.0.0.1', because: 'loopback' },
    { text: 'mask 255.255.255.0', because: 'a netmask' },
    { text: 'lib-10.20.30.40.jar', because: 'part of a file name' },
  ],
});
