import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

const passwordOf = (line: string) => line.slice(line.lastIndexOf(':') + 1);

export default defineInfotype({
  title: 'Password in a .pgpass file',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // host:port:database:user:password, a line each; any other port than the usual one needs a word about it.
  patterns: [
    {
      regex: /^[\w.*-]{1,253}:(?:5432|5433|6432):[\w*-]{1,63}:[\w.@*-]{1,63}:(?<value>[^\s:"'{}]{3,128})$/m,
      prior: 0.93,
    },
    {
      regex: /^[\w.*-]{1,253}:(?:\d{4,5}|\*):[A-Za-z*][\w*-]{0,62}:[\w.@*-]{1,63}:(?<value>[^\s:"'{}]{3,128})$/m,
      prior: 0.2,
    },
  ],
  validator: { test: (candidate) => !isPlaceholder(passwordOf(candidate)), chance: 0.8 },
  context: ['pgpass', 'postgres', 'postgresql', 'pgpassfile'],
  finds: [
    { text: `db.example.com:5432:shop:app:${'Kx8vT2mZ'}`, match: 'Kx8vT2mZ', level: 'high' },
    { text: `# host\n*:5432:*:postgres:${'hunter22'}\n`, match: 'hunter22', level: 'high' },
    { text: `10.1.2.3:6432:shop:app:${'q7Wd!x2R'}`, match: 'q7Wd!x2R', level: 'high' },
    { text: `# .pgpass\nlocalhost:*:shop:app:${'tY9vKb4Z'}`, match: 'tY9vKb4Z', level: 'high' },
  ],
  ignores: [
    { text: 'db.example.com:5432:shop:app:password', because: 'a placeholder' },
    { text: 'db.example.com:5432:shop:app', because: 'no password' },
    { text: 'src/main.c:1234:warning:unused:x', because: 'a path of a compiler' },
    { text: 'a:8080:b:c:dddd', because: 'nothing about a database' },
  ],
});
