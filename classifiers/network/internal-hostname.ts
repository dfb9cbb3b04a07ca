import { defineInfotype } from '../../src/detect/infotype.js';

/** Reserved for use inside networks: RFC 6762, RFC 8375, ICANN's .internal, and what administrators took. */
const ending = '(?:internal|corp|local|lan|intranet|localdomain|home\\.arpa|priv)';
const name = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,40}[A-Za-z0-9])?';
/** Nor a word list in which a `local area network` follows. */
const end = '(?![\\w(=]|-\\w|\\.[A-Za-z0-9]| area )';

export default defineInfotype({
  title: 'Host name of an internal network',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    { regex: new RegExp(`(?<=://|@)${name}(?:\\.${name}){0,4}\\.${ending}${end}`), prior: 0.93 },
    { regex: new RegExp(`(?<![\\w.@$-])${name}(?:\\.${name}){0,4}\\.${ending}(?=:\\d{2,5}\\b)`), prior: 0.93 },
    // A digit or a dash in the first name: no member of an object in a program.
    {
      regex: new RegExp(
        `(?<![\\w.@$%/-])(?=[A-Za-z]{1,20}-?\\d|[A-Za-z]{1,20}-[A-Za-z]{1,20}[\\d.-])${name}(?:\\.${name}){0,4}\\.${ending}${end}`,
      ),
      prior: 0.8,
    },
    { regex: new RegExp(`(?<![\\w.@$%/-])${name}(?:\\.${name}){1,4}\\.${ending}${end}`), prior: 0.2 },
    { regex: new RegExp(`(?<![\\w.@$%/-])${name}\\.${ending}${end}`), prior: 0.08 },
  ],
  context: [
    'host',
    'hosts',
    'hostname',
    'host name',
    'server',
    'servers',
    'fqdn',
    'dns',
    'ssh',
    'ping',
    'nslookup',
    'resolves',
    'ldap',
    'proxy',
    'domain controller',
    'workstation',
    'printer',
    'intranet',
  ],
  // The same everywhere: cloud metadata and the host of a container.
  neverReal: [
    'metadata.google.internal',
    'host.docker.internal',
    'gateway.docker.internal',
    'kubernetes.docker.internal',
  ],
  finds: [
    { text: 'https://wiki.acme.corp/page', match: 'wiki.acme.corp', level: 'high' },
    { text: 'host db-01.prod.internal is down', match: 'db-01.prod.internal', level: 'high' },
    { text: 'ldap://dc01.ad.example.local:389', match: 'dc01.ad.example.local', level: 'high' },
    { text: 'FQDN: fileserver.munich.lan.', match: 'fileserver.munich.lan', level: 'high' },
    { text: 'copy to nas-2.office.local, please', match: 'nas-2.office.local' },
  ],
  ignores: [
    { text: 'intranet.user.local area network', because: 'words in a row' },
    { text: 'this.state.local = 1', because: 'a member of an object' },
    { text: 'https://wiki.acme.com/page', because: 'a public name' },
    { text: 'http://metadata.google.internal/computeMetadata', because: 'the same in every cloud' },
    { text: 'use node.internal here', because: 'a module of a program' },
    { text: 'settings.local.json', because: 'a file' },
  ],
});
