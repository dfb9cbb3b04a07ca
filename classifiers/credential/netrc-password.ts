import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'Password in a .netrc file',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /\b(?:machine\s{1,8}[\w.:-]{1,253}|default)\s{1,8}login\s{1,8}[^\s"']{1,128}\s{1,8}password\s{1,8}(?<value>[^\s"'<>]{3,256})/,
      prior: 0.97,
    },
    {
      regex: /\bmachine\s{1,8}[\w.:-]{1,253}\s{1,8}password\s{1,8}(?<value>[^\s"'<>]{3,256})\s{1,8}login\b/,
      prior: 0.97,
    },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate), chance: 0.8 },
  context: ['netrc', 'machine', 'login'],
  finds: [
    { text: `machine api.example.com login jane password ${'Kx8vT2mZ'}`, match: 'Kx8vT2mZ', level: 'high' },
    { text: `machine git.example.org\n  login bob\n  password ${'hunter22'}\n`, match: 'hunter22', level: 'high' },
    { text: `default login anonymous password ${'q7Wd!x2R'}`, match: 'q7Wd!x2R', level: 'high' },
    { text: `machine h password ${'tY9vKb4Z'} login svc`, match: 'tY9vKb4Z', level: 'high' },
  ],
  ignores: [
    { text: 'machine api.example.com login jane password <password>', because: 'a placeholder' },
    { text: 'machine api.example.com login jane', because: 'no password' },
    { text: `machine api.example.com login jane password $PASSWORD`, because: 'a variable' },
    { text: 'The machine has a login and a password prompt.', because: 'prose' },
  ],
});
