import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

export default defineInfotype({
  title: 'Password on a command line',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Options of well-known programs that take the password itself.
  patterns: [
    { regex: /\bsshpass -p ?["']?(?<value>[^\s"'$<-][^\s"'<>]{2,100})/, prior: 0.97 },
    {
      regex:
        /\b(?:mysql|mysqldump|mysqladmin|mariadb|mariadb-dump)\b[^\n;|]{0,160}? (?<value>-p[^\s"'$<-][^\s"'<>]{3,100})/,
      prior: 0.9,
    },
    {
      regex:
        /\b(?:smbclient|rpcclient|smbmap|net rpc|winexe|wmic)\b[^\n]{0,160}? (?:-U|--user=) ?["']?[\w.\\/-]{1,64}%(?<value>[^\s"'$<][^\s"'<>]{2,100})/,
      prior: 0.97,
    },
    {
      regex:
        /\b(?:xfreerdp3?|wfreerdp|mstsc|psexec(?:64)?(?:\.exe)?)\b[^\n]{0,200}? (?:\/p:|-p )["']?(?<value>[^\s"'$<][^\s"'<>]{2,100})/i,
      prior: 0.95,
    },
    {
      regex:
        /\b(?:docker|podman|helm registry|oc|az|heroku) login\b[^\n]{0,160}? (?:-p|--password)[ =]["']?(?<value>[^\s"'$<-][^\s"'<>]{3,200})/,
      prior: 0.95,
    },
    { regex: /\bredis-cli\b[^\n]{0,120}? -a ["']?(?<value>[^\s"'$<-][^\s"'<>]{3,128})/, prior: 0.95 },
    { regex: /\bPGPASSWORD=["']?(?<value>[^\s"'$;][^\s"';]{2,128})/, prior: 0.97 },
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate.replace(/^-p/, '')), chance: 0.7 },
  finds: [
    { text: `sshpass -p '${'Kx8vT2mZ'}' ssh root@10.1.2.3`, match: 'Kx8vT2mZ', level: 'high' },
    { text: `mysql -u root -p${'hunter22'} shop < dump.sql`, match: '-phunter22', level: 'high' },
    { text: `smbclient //srv/share -U 'CORP\\bob%${'q7Wd!x2R'}'`, match: 'q7Wd!x2R', level: 'high' },
    { text: `docker login -u ci -p ${'tY9vKb4ZsN'} registry.example.com`, match: 'tY9vKb4ZsN', level: 'high' },
    { text: `PGPASSWORD=${'Sommer2024'} psql -h db -U app`, match: 'Sommer2024', level: 'high' },
    { text: `xfreerdp /u:bob /p:${'q7Wd!x2R'} /v:host`, match: 'q7Wd!x2R', level: 'high' },
  ],
  ignores: [
    { text: 'mysql -u root -p shop', because: 'the program asks' },
    { text: 'sshpass -p "$PASS" ssh host', because: 'a variable' },
    { text: 'docker login -u ci --password-stdin', because: 'read from a pipe' },
    { text: 'docker login -u ci -p <password>', because: 'a placeholder' },
    { text: 'mkdir -p/usr/local', because: 'another program' },
  ],
});
