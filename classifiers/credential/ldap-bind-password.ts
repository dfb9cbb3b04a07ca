import { assignedTo } from '../../src/detect/assignment.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'LDAP bind password',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'bind password',
        'bindpw',
        'bind passwd',
        'bind pw',
        'bind pass',
        'bind credentials',
        'bind credential',
        'ldap password',
        'ldap passwd',
        'ldap pass',
      ],
      '(?=[^\\s\\d!#$%&*+?@^]{0,60}[\\d!#$%&*+?@^])[^\\s"\'<>,;(){}\\[\\]|`]{5,128}(?<![.:)])',
    ),
    {
      regex:
        /\bldap(?:search|modify|add|whoami|delete|passwd|compare)\b[^\n]{0,200}? -w ?["']?(?<value>[^\s"'$-][^\s"']{2,128})/,
      prior: 0.97,
    },
    { regex: /^(?:olcRootPW|rootpw):?\s{1,4}(?<value>[^\s{*$"'<]{5,128})$/m, prior: 0.95 },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate), chance: 0.7 },
  context: ['ldap', 'bind dn', 'binddn', 'active directory', 'slapd'],
  finds: [
    { text: `bindpw ${'Kx8vT2mZ'}`, match: 'Kx8vT2mZ', level: 'high' },
    { text: `ldap:\n  bind_dn: cn=admin\n  bind_password: "${'q7Wd!x2R'}"`, match: 'q7Wd!x2R', level: 'high' },
    { text: `ldapsearch -x -D cn=admin,dc=example -w ${'hunter22'} uid=bob`, match: 'hunter22', level: 'high' },
    { text: `LDAP_BIND_PASSWORD=${'Sommer2024!'}`, match: 'Sommer2024!', level: 'high' },
  ],
  ignores: [
    { text: `bind_password: \${LDAP_PASSWORD}`, because: 'a variable' },
    { text: 'bindpw <password>', because: 'a placeholder' },
    { text: 'ldapsearch -x -D cn=admin,dc=example -W uid=bob', because: 'it asks' },
    { text: 'The bind password is required for the directory.', because: 'prose' },
    { text: 'bind_password = config.ldap.bind_password', because: 'read from the settings' },
  ],
});
