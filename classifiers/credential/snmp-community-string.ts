import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** What every device is shipped with, and the words of a manual. */
const wellKnown = /^(?:public|private|community(?:[-_]?string)?|string|name|ro|rw|default)$/i;

export default defineInfotype({
  title: 'SNMP community string',
  region: [],
  categories: ['credentials', 'network'],
  regulations: [],
  patterns: [
    { regex: /\bsnmp-server community (?:[07] )?(?<value>[^\s"'<]{3,64}) (?:RO|RW|ro|rw|view|group)\b/, prior: 0.97 },
    { regex: /^(?:ro|rw)community6?\s{1,4}(?<value>[^\s"'<#]{3,64})/m, prior: 0.95 },
    { regex: /^com2sec6?\s{1,4}[\w-]{1,32}\s{1,4}[\w./:-]{1,64}\s{1,4}(?<value>[^\s"'<#]{3,64})/m, prior: 0.95 },
    {
      regex: /\bsnmp(?:bulk)?(?:walk|get|getnext|set|table)\b[^\n]{0,100}? -c ?["']?(?<value>[^\s"'<$-][^\s"']{2,64})/,
      prior: 0.96,
    },
    {
      regex: /\bsnmp[_ -]?community(?:[_ -]?string)?["']?\s{0,2}[:=]\s{0,2}["']?(?<value>[^\s"'<,;$(){}]{4,64})/i,
      prior: 0.9,
    },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate) && !wellKnown.test(candidate), chance: 0.7 },
  context: ['snmp', 'community', 'community string'],
  finds: [
    { text: `snmp-server community ${'Kx8vT2mZ'} RO 10`, match: 'Kx8vT2mZ', level: 'high' },
    { text: `rocommunity ${'n3tM0nitor'} 10.0.0.0/8`, match: 'n3tM0nitor', level: 'high' },
    { text: `snmpwalk -v2c -c ${'q7WdLx2R'} 10.1.2.3 system`, match: 'q7WdLx2R', level: 'high' },
    { text: `SNMP_COMMUNITY="${'tY9vKb4Z'}"`, match: 'tY9vKb4Z', level: 'high' },
    { text: `com2sec readonly 10.1.0.0/16 ${'Sw1tchRead'}`, match: 'Sw1tchRead', level: 'high' },
  ],
  ignores: [
    { text: 'snmp-server community public RO', because: 'what every device has' },
    { text: 'snmpwalk -v2c -c $COMMUNITY 10.1.2.3', because: 'a variable' },
    { text: 'rocommunity <string>', because: 'a placeholder' },
    { text: 'the community of users is large', because: 'prose' },
  ],
});
