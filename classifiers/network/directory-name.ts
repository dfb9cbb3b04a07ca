import { defineInfotype } from '../../src/detect/infotype.js';

const value = '(?:\\\\[,+"\\\\<>;=]|[^,=+"\\\\<>;\\n\\r\\t]){1,80}?';
const attribute = '(?:CN|OU|UID|O|L|cn|ou|uid|o|l)';

export default defineInfotype({
  title: 'Distinguished name in a directory (LDAP)',
  region: [],
  categories: ['network', 'pii'],
  regulations: ['GDPR'],
  // RFC 4514; with the parts of a domain in the end (RFC 2247), as Active Directory writes it.
  patterns: [
    {
      regex: new RegExp(
        `\\b(?:CN|OU|UID|cn|ou|uid)=${value}(?:, ?${attribute}=${value}){0,10}(?:, ?(?:DC|dc)=[A-Za-z0-9-]{1,63}){1,6}(?![\\w-])`,
      ),
      prior: 0.94,
    },
  ],
  context: [
    'dn',
    'distinguished name',
    'distinguishedname',
    'memberof',
    'ldap',
    'bind dn',
    'base dn',
    'active directory',
  ],
  finds: [
    {
      text: 'CN=Jane Miller,OU=Sales,DC=acme,DC=corp',
      match: 'CN=Jane Miller,OU=Sales,DC=acme,DC=corp',
      level: 'high',
    },
    { text: 'bind: uid=jdoe,ou=people,dc=acme,dc=org.', match: 'uid=jdoe,ou=people,dc=acme,dc=org', level: 'high' },
    {
      text: '"memberOf":"CN=Domain Admins, CN=Users, DC=ad, DC=acme, DC=local"',
      match: 'CN=Domain Admins, CN=Users, DC=ad, DC=acme, DC=local',
      level: 'high',
    },
    {
      text: 'manager CN=Doe\\, John,OU=IT,DC=acme,DC=com;',
      match: 'CN=Doe\\, John,OU=IT,DC=acme,DC=com',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'CN=example.com, O=Example, C=US', because: 'the subject of a certificate, without a domain' },
    { text: 'cn=1;dc=2', because: 'parameters of a program' },
    { text: 'CN= ,DC=', because: 'nothing behind the signs' },
    { text: 'icn=5,dc=3a,b', because: 'inside a longer token' },
  ],
});
