import { defineInfotype } from '../../src/detect/infotype.js';

const checksum = '9c41e07fa2b6d8350f7e6a1d4c93b825';
const data = '0e7fd16a84c05b39e2f71da6830cb5e4'.repeat(4);
const tgs = `$krb5tgs$23$*svc_sql$CORP.EXAMPLE$MSSQLSvc/db.corp.example*$${checksum}$${data}`;
const asrep = `$krb5asrep$23$bob@CORP.EXAMPLE:${checksum}$${data}`;

export default defineInfotype({
  title: 'Kerberos ticket to be guessed (Kerberoast, AS-REP)',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex: /\$krb5(?:tgs|asrep|pa)\$\d{1,2}\$[^\s"']{0,300}?[0-9A-Fa-f]{24,64}\$[0-9A-Fa-f]{64,3600}(?!\w)/,
      prior: 0.99,
    },
    {
      regex: /\$krb5pa\$\d{1,2}\$[^\s"'$]{1,100}\$[^\s"'$]{1,100}\$[^\s"'$]{0,100}\$?[0-9A-Fa-f]{100,200}(?!\w)/,
      prior: 0.99,
    },
  ],
  context: ['kerberos', 'kerberoast', 'ticket', 'spn', 'hash'],
  finds: [
    { text: tgs, match: tgs, level: 'high' },
    { text: `hash: ${asrep}`, match: asrep, level: 'high' },
    { text: `"${tgs.replace('$23$', '$18$')}"`, match: tgs.replace('$23$', '$18$'), level: 'high' },
    {
      text: `$krb5pa$18$bob$CORP.EXAMPLE$salt$${data.slice(0, 112)}`,
      match: `$krb5pa$18$bob$CORP.EXAMPLE$salt$${data.slice(0, 112)}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: '$krb5tgs$23$*svc_sql$CORP.EXAMPLE$MSSQLSvc*$', because: 'no ticket' },
    { text: tgs.replace('krb5tgs', 'krb5xyz'), because: 'no such kind' },
    { text: asrep.slice(0, 90), because: 'cut off' },
    { text: 'krbtgt/CORP.EXAMPLE@CORP.EXAMPLE', because: 'the name of a service' },
  ],
});
