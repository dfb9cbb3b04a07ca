import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** The secret of a JDBC URL: a parameter, or behind the user of Oracle's thin form. */
function holdsSecret(candidate: string): boolean {
  const [, named, inOracle] =
    /[?&;:](?:password|pwd)=([^&;\s]+)|^jdbc:oracle:\w+:[^/]+\/([^@]+)@/i.exec(candidate) ?? [];
  const secret = named ?? inOracle;
  return secret !== undefined && !isPlaceholder(secret);
}

const mysql = 'jdbc:mysql://db.example.com:3306/shop?user=app&password=' + 'Kx8vT2mZ';
const mssql = 'jdbc:sqlserver://db.example.com:1433;databaseName=shop;user=sa;password=' + 'q7Wd!x2R';
const oracle = 'jdbc:oracle:thin:scott/' + 'hunter22@//db.example.com:1521/XEPDB1';

export default defineInfotype({
  title: 'JDBC URL with a password',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'SQL Server connection string' },
  patterns: [
    {
      regex: /\bjdbc:[a-z0-9:]{2,40}:\/\/[^\s"'<>`]{1,400}?[?&;](?:password|pwd)=[^\s"'<>`&;]{1,128}/i,
      prior: 0.98,
    },
    { regex: /\bjdbc:oracle:(?:thin|oci8?):[^\s"'/@<>]{1,64}\/[^\s"'@<>]{1,128}@[\w./:()=-]{1,200}/i, prior: 0.98 },
    {
      regex: /\bjdbc:(?:h2|derby|db2|as400|sybase)[^\s"'<>`]{1,300}?[;:](?:password|pwd)=[^\s"'<>`&;]{1,128}/i,
      prior: 0.97,
    },
  ],
  validator: { test: holdsSecret, chance: 0.8 },
  context: ['jdbc', 'datasource', 'connection string'],
  finds: [
    { text: `url=${mysql}&useSSL=true`, match: mysql, level: 'high' },
    { text: `String url = "${mssql};encrypt=true";`, match: mssql, level: 'high' },
    { text: `spring.datasource.url: ${oracle}`, match: oracle, level: 'high' },
    {
      text: `jdbc:db2://h:50000/S:user=a;password=${'tY9vKb4Z'};`,
      match: 'jdbc:db2://h:50000/S:user=a;password=tY9vKb4Z',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'jdbc:mysql://db.example.com:3306/shop?useSSL=true', because: 'no password' },
    { text: `jdbc:mysql://db/shop?user=app&password=\${DB_PASSWORD}`, because: 'a variable' },
    { text: 'jdbc:sqlserver://db;user=sa;password=<password>', because: 'a placeholder' },
    { text: 'jdbc:oracle:thin:@//db.example.com:1521/XEPDB1', because: 'no user and no password' },
  ],
});
