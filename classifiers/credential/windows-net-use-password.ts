import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'Windows password in net use or cmdkey',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The password stands before or behind /user; an asterisk asks for it.
  patterns: [
    {
      regex: /\bnet(?:\.exe)? use (?:[A-Z*]:? )?"?\\\\[^\s"]{1,200}"? "?(?<value>[^\s/*"%$][^\s"]{2,100})"? \/user:/i,
      prior: 0.97,
    },
    {
      regex: /\bnet(?:\.exe)? use [^\n]{1,200}?\/user:"?[^\s"]{1,100}"? "?(?<value>[^\s/*"%$][^\s"]{2,100})/i,
      prior: 0.96,
    },
    { regex: /\bcmdkey(?:\.exe)? [^\n]{1,200}?\/pass(?:word)?:"?(?<value>[^\s"%$][^\s"]{2,100})/i, prior: 0.97 },
    { regex: /\bnet(?:\.exe)? user \w[\w.-]{0,30} "?(?<value>[^\s/*"%$][^\s"]{3,100})"? \/add/i, prior: 0.96 },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate), chance: 0.7 },
  finds: [
    { text: `net use Z: \\\\srv\\share ${'Kx8vT2mZ!'} /user:CORP\\bob`, match: 'Kx8vT2mZ!', level: 'high' },
    { text: `net use \\\\10.1.2.3\\c$ /user:admin ${'hunter22'}`, match: 'hunter22', level: 'high' },
    { text: `cmdkey /add:srv /user:CORP\\bob /pass:${'q7Wd!x2R'}`, match: 'q7Wd!x2R', level: 'high' },
    { text: `net user backup ${'Sommer2024!'} /add`, match: 'Sommer2024!', level: 'high' },
  ],
  ignores: [
    { text: 'net use Z: \\\\srv\\share /user:CORP\\bob *', because: 'it asks' },
    { text: 'net use Z: \\\\srv\\share /persistent:yes', because: 'no password' },
    { text: 'net use Z: \\\\srv\\share %PASS% /user:bob', because: 'a variable' },
    { text: 'net use Z: /delete', because: 'the end of a connection' },
  ],
});
