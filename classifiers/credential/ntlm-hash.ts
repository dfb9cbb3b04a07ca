import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const random = randomText(2.8);
const nt = '9c41e07fa2b6d835' + '0f7e6a1d4c93b825';
const none = 'aad3b435b51404ee' + 'aad3b435b51404ee';

export default defineInfotype({
  title: 'Windows password hash (LM, NTLM)',
  region: [],
  categories: ['credentials'],
  regulations: ['GDPR'],
  aliases: { google: 'WEAK_PASSWORD_HASH' },
  // The lines of pwdump and secretsdump: user, relative id, LM hash, NT hash.
  patterns: [
    { regex: /:\d{3,10}:(?<value>[0-9A-Fa-f]{32}:[0-9A-Fa-f]{32}):::/, prior: 0.99 },
    assignedTo(
      ['ntlm hash', 'nt hash', 'nthash', 'ntlmhash', 'lm hash', 'ntlm'],
      '(?:[0-9A-Fa-f]{32}:)?[0-9A-Fa-f]{32}',
    ),
    {
      regex: /(?<=\s)(?:-hashes|--hash|-H|-pth)\s{1,2}["']?(?<value>[0-9A-Fa-f]{0,32}:[0-9A-Fa-f]{32})(?![\w-])/,
      prior: 0.95,
    },
  ],
  validator: { test: (candidate) => random.test(candidate.slice(-32)), chance: 0.5 },
  context: ['ntlm', 'sam', 'ntds', 'secretsdump', 'hashdump', 'hash'],
  finds: [
    { text: `Administrator:500:${none}:${nt}:::`, match: `${none}:${nt}`, level: 'high' },
    { text: `CORP\\bob:1104:${none}:${nt}::: (status=Enabled)`, match: `${none}:${nt}`, level: 'high' },
    { text: `NTLM hash: ${nt}`, match: nt, level: 'high' },
    { text: `psexec.py -hashes ${none}:${nt} bob@10.1.2.3`, match: `${none}:${nt}`, level: 'high' },
  ],
  ignores: [
    { text: `Administrator:500:${none}:${nt.slice(1)}:::`, because: '31 digits' },
    { text: `md5: ${nt}`, because: 'another hash' },
    { text: `Guest:501:${none}:${'0'.repeat(32)}:::`, because: 'all zeros' },
    { text: 'NTLM hash: see below', because: 'prose' },
  ],
});
