import { defineInfotype } from '../../src/detect/infotype.js';

/** The key that type 7 is written with, the same in every device; the first two digits tell where in it to begin. */
const key = 'dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87';

/** Whether what is written is a type 7 password: it comes out as printable text. Other types carry no check. */
function readable(candidate: string): boolean {
  if (candidate.startsWith('$')) return !/(.)\1{7}/.test(candidate);
  if (!/^(?:0\d|1[0-5])(?:[0-9A-F]{2})+$/.test(candidate)) return false;
  const seed = Number(candidate.slice(0, 2));
  return (candidate.slice(2).match(/../g) ?? []).every((pair, i) => {
    const code = Number.parseInt(pair, 16) ^ key.charCodeAt((seed + i) % key.length);
    return code >= 32 && code < 127;
  });
}

export default defineInfotype({
  title: 'Cisco password of a configuration',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Type 7 is no more than hidden; 4, 5, 8 and 9 are hashes. Five is found as MD5-crypt.
  patterns: [
    { regex: /\b(?:password|secret|key|key-string|md5) 7 (?<value>[01]\d[0-9A-F]{4,128})(?!\w)/, prior: 0.95 },
    { regex: /\$[89]\$[./A-Za-z0-9]{14}\$[./A-Za-z0-9]{43}(?![\w/])/, prior: 0.98 },
    { regex: /\bsecret 4 (?<value>[./A-Za-z0-9]{43})(?![\w/])/, prior: 0.96 },
  ],
  validator: { test: (candidate) => candidate.length === 43 || readable(candidate), chance: 0.2 },
  context: ['cisco', 'enable', 'username', 'line vty', 'tacacs', 'radius', 'snmp'],
  finds: [
    { text: 'username admin privilege 15 password 7 0822455D0A16', match: '0822455D0A16', level: 'high' },
    { text: ' key 7 070C285F4D06', match: '070C285F4D06', level: 'high' },
    {
      text: `enable secret 9 $9$nhEmQVczB7dqsO$${'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Q'}`,
      match: `$9$nhEmQVczB7dqsO$${'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Q'}`,
      level: 'high',
    },
    {
      text: `enable secret 4 ${'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Q'}`,
      match: 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Q',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'password 7 0822455D0A1', because: 'an odd number of digits' },
    { text: 'password 7 9922455D0A16', because: 'no such place in the key' },
    { text: 'password 7 08FFFFFFFFFF', because: 'comes out as no text' },
    { text: 'the password 7 days later', because: 'prose' },
  ],
});
