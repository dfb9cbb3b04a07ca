import { defineInfotype } from '../../src/detect/infotype.js';

const edge = (what: string) => `-----${what} OpenVPN Static key V1-----`;
const lines = Array.from({ length: 16 }, () => '9c41e07fa2b6d8350f7e6a1d4c93b825').join('\n');
const key = `${edge('BEGIN')}\n${lines}\n${edge('END')}`;

export default defineInfotype({
  title: 'OpenVPN static key',
  region: [],
  categories: ['credentials', 'network'],
  regulations: [],
  patterns: [
    {
      regex:
        /-----BEGIN OpenVPN (?:Static key V1|tls-crypt-v2 (?:client|server) key)-----\s{1,4}[A-Za-z0-9+/=\s]{60,2400}-----END OpenVPN (?:Static key V1|tls-crypt-v2 (?:client|server) key)-----/,
      prior: 0.99,
    },
  ],
  context: ['openvpn', 'tls auth', 'tls crypt'],
  finds: [
    { text: key, match: key, level: 'high' },
    { text: `<tls-auth>\n#\n${key}\n</tls-auth>`, match: key, level: 'high' },
    { text: `ta.key: |\n${key}\n`, match: key, level: 'high' },
    {
      text: key.replaceAll('Static key V1', 'tls-crypt-v2 client key'),
      match: key.replaceAll('Static key V1', 'tls-crypt-v2 client key'),
      level: 'high',
    },
  ],
  ignores: [
    { text: `${edge('BEGIN')}\n${edge('END')}`, because: 'nothing between' },
    { text: key.replaceAll('Static key V1', 'CERTIFICATE'), because: 'another thing' },
    { text: `It begins with ${edge('BEGIN')}.`, because: 'prose' },
    { text: lines, because: 'no first and last line' },
  ],
});
