import { defineInfotype } from '../../src/detect/infotype.js';

const challenge = '9c41e07fa2b6d835';
const proof = '0f7e6a1d4c93b8250e7fd16a84c05b39';
const blob = '0101000000000000c0653150de09d201'.concat(proof, challenge);
const v2 = `bob::CORP:${challenge}:${proof}:${blob}`;
const v1 = `bob::HOST:${proof}${challenge}:${proof}${challenge}:${challenge}`;

export default defineInfotype({
  title: 'Windows challenge response (NetNTLM)',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // As tools that listen for it write it: user, domain, challenge and answer; the password can be guessed from it.
  patterns: [
    { regex: /\b[\w.$-]{1,64}::[\w.-]{0,64}:[0-9A-Fa-f]{16}:[0-9A-Fa-f]{32}:[0-9A-Fa-f]{60,1600}(?!\w)/, prior: 0.99 },
    { regex: /\b[\w.$-]{1,64}::[\w.-]{0,64}:[0-9A-Fa-f]{48}:[0-9A-Fa-f]{48}:[0-9A-Fa-f]{16}(?!\w)/, prior: 0.99 },
  ],
  context: ['ntlmv2', 'netntlm', 'responder', 'hash', 'ntlm'],
  finds: [
    { text: `[SMB] NTLMv2-SSP Hash     : ${v2}`, match: v2, level: 'high' },
    { text: v2.toUpperCase(), match: v2.toUpperCase(), level: 'high' },
    { text: `captured ${v1}`, match: v1, level: 'high' },
    { text: `hash="${v2}"`, match: v2, level: 'high' },
  ],
  ignores: [
    { text: `bob::CORP:${challenge}:${proof}`, because: 'no blob' },
    { text: `bob::CORP:${challenge.slice(1)}:${proof}:${blob}`, because: 'a challenge of 15 digits' },
    { text: 'std::vector:iterator', because: 'a name of a program' },
    { text: 'fe80::1:2:3:4', because: 'an address' },
  ],
});
