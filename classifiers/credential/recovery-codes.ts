import { defineInfotype } from '../../src/detect/infotype.js';

const label =
  '(?:(?:[Rr]ecovery|RECOVERY|[Bb]ackup|BACKUP|[Ss]cratch|[Ee]mergency|2FA|MFA|[Oo]ne-time)[ _-]?(?:(?:verification|login|access|backup|recovery)[ _-])?(?:[Cc]odes?|CODES?)|[Ww]iederherstellungscodes?|[Bb]ackup-[Cc]odes?|[Cc]odes? de (?:secours|récupération)|[Cc]ódigos? de (?:recuperación|respaldo|recuperação)|[Cc]odici di (?:recupero|backup))';
const code =
  '(?:[0-9a-zA-Z]{4,6}-[0-9a-zA-Z]{4,6}(?:-[0-9a-zA-Z]{4,6}){0,2}|\\d{4} \\d{4}|\\d{8,10}|(?=[a-zA-Z]{0,15}\\d)[0-9a-zA-Z]{8,16})';
const gap = '(?:[ \\t]{0,4}\\r?\\n[ \\t>*-]{0,6}|["\']?,\\s{0,4}["\']?|[ \\t]{1,8})(?:\\d{1,2}[.)] )?';

export default defineInfotype({
  title: 'Recovery codes of a login',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // A list of at least two, behind what names them.
  patterns: [
    {
      regex: new RegExp(
        `${label}[^\\n]{0,60}?["']?[:=\\n]\\s{0,6}[\\["'*-]{0,3}\\s{0,4}["']?(?:\\d{1,2}[.)] )?(?<value>${code}(?:${gap}${code}){1,19})(?![\\w-])`,
      ),
      prior: 0.9,
    },
  ],
  // Words in the place of codes have no digits.
  validator: {
    test: (candidate) => (candidate.match(/\d/g) ?? []).length >= 4 && !/(.)\1{5}/.test(candidate),
    chance: 0.4,
  },
  context: ['two factor', '2fa', 'mfa', 'authenticator', 'login', 'account'],
  finds: [
    {
      text: 'Recovery codes:\n4f1a9-c3e7b\n8d02b-57f6a\nd4c93-e1b72',
      match: '4f1a9-c3e7b\n8d02b-57f6a\nd4c93-e1b72',
      level: 'high',
    },
    {
      text: '{"backup_codes":["48201937","57392016","60417285"]}',
      match: '48201937","57392016","60417285',
      level: 'high',
    },
    { text: 'Wiederherstellungscodes: k3v8-q1m7, t2z9-r4w6', match: 'k3v8-q1m7, t2z9-r4w6', level: 'high' },
    { text: 'Backup codes\n1. 4820 1937\n2. 5739 2016\n', match: '4820 1937\n2. 5739 2016', level: 'high' },
  ],
  ignores: [
    { text: 'Recovery codes: keep them in a safe place', because: 'prose' },
    { text: 'backup codes: xxxx-xxxx, xxxx-xxxx', because: 'masks' },
    { text: 'Invoice codes: k3v8-q1m7, t2z9-r4w6', because: 'other codes' },
    { text: 'The recovery code 4f1a9-c3e7b was used.', because: 'one, in prose' },
  ],
});
