import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** The secret of a connection string: between user and host, or behind the key that names it. */
const secretOf = /:\/\/[^:@/\s]*:([^@\s]+)@|(?:password|pwd|accountkey|sharedaccesskey)=([^;\s]+)/i;

function holdsSecret(candidate: string): boolean {
  const [, inUrl, named] = secretOf.exec(candidate) ?? [];
  const secret = inUrl ?? named;
  return secret !== undefined && !isPlaceholder(secret);
}

const azureKey = `${'Zm9vYmFyYmF6'.repeat(7)}Zg==`;

export default defineInfotype({
  title: 'Connection string with a password',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: {
    purview: [
      'SQL Server connection string',
      'Azure SQL connection string',
      'Azure storage account key',
      'Azure service bus connection string',
      'Azure Redis cache connection string',
    ],
  },
  patterns: [
    {
      regex:
        /\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|oracle|clickhouse|cockroachdb|snowflake|nats|couchdb|neo4j|bolt|mqtts?|stomp|kafka|pulsar|memcached|influxdb|cassandra|elasticsearch|opensearch|redshift|vertica|trino|presto|hive|db2|firebird|surrealdb|libsql|rabbitmq)(?:\+\w{1,20})?:\/\/[^\s:@/"'<>`]{0,64}:[^\s@/"'<>`]{1,128}@[A-Za-z0-9_.:,[\]-]{1,253}(?:\/[\w.-]{0,64})?/,
      prior: 0.98,
    },
    {
      regex:
        /\b(?:Server|Data Source|Host|Addr|Address)=[^;\r\n"']{1,200};(?:[A-Za-z ]{2,40}=[^;\r\n"']{0,200};){0,12}(?:Password|Pwd)=[^;\r\n"'\s]{1,128}/i,
      prior: 0.98,
    },
    // The same with the server behind, or elsewhere.
    {
      regex: /\b(?:User ?Id|Uid|User ?Name)\s?=[^;\r\n"'=]{1,100};\s?(?:Password|Pwd)=[^;\r\n"'\s]{1,128}/i,
      prior: 0.97,
    },
    {
      regex: /\bDefaultEndpointsProtocol=https?;AccountName=[a-z0-9]{3,24};AccountKey=[A-Za-z0-9+/]{40,100}={0,2}/,
      prior: 0.99,
    },
    {
      regex:
        /\bEndpoint=sb:\/\/[\w.-]{1,100}\/;SharedAccessKeyName=[^;\s"']{1,100};SharedAccessKey=[A-Za-z0-9+/]{20,60}={0,2}/,
      prior: 0.99,
    },
    // StackExchange.Redis: host and port, then options.
    {
      regex:
        /\b[A-Za-z0-9][A-Za-z0-9.-]{1,99}:\d{2,5},(?:[A-Za-z]{2,24}=[^,\s"']{0,100},){0,8}password=[^,\s"']{1,128}/i,
      prior: 0.98,
    },
  ],
  validator: { test: holdsSecret, chance: 0.8 },
  context: ['connection string', 'database url', 'dsn', 'jdbc'],
  finds: [
    {
      text: 'DATABASE_URL=postgres://app:s3cr3t@db.example.com:5432/app',
      match: 'postgres://app:s3cr3t@db.example.com:5432/app',
      level: 'high',
    },
    {
      text: '"mongodb+srv://root:Xy7zq@cluster0.example.net/prod?w=1"',
      match: 'mongodb+srv://root:Xy7zq@cluster0.example.net/prod',
      level: 'high',
    },
    { text: 'redis://:p4ssw0rd@10.0.0.5:6379/0', match: 'redis://:p4ssw0rd@10.0.0.5:6379/0', level: 'high' },
    {
      text: 'Server=tcp:x.example.net,1433;Database=d;User ID=sa;Password=Qw3rty!x;Encrypt=True',
      match: 'Server=tcp:x.example.net,1433;Database=d;User ID=sa;Password=Qw3rty!x',
      level: 'high',
    },
    {
      text: 'cache.redis.example.net:6380,ssl=True,password=Qw3rtyUiop12,abortConnect=False',
      match: 'cache.redis.example.net:6380,ssl=True,password=Qw3rtyUiop12',
      level: 'high',
    },
    {
      text: `DefaultEndpointsProtocol=https;AccountName=store1;AccountKey=${azureKey};EndpointSuffix=core`,
      match: `DefaultEndpointsProtocol=https;AccountName=store1;AccountKey=${azureKey}`,
      level: 'high',
    },
    {
      text: 'User Id=app;Password=Qw3rty!x;Server=db;Database=d',
      match: 'User Id=app;Password=Qw3rty!x',
      level: 'high',
    },
    { text: 'mqtt://sensor:Xy7zq@10.1.2.3:1883', match: 'mqtt://sensor:Xy7zq@10.1.2.3:1883', level: 'high' },
  ],
  ignores: [
    { text: 'User Id=sa;Password=<password>;Server=x', because: 'a placeholder behind the user' },
    { text: 'postgres://db.example.com:5432/app', because: 'no user and no password' },
    { text: 'postgres://user:password@localhost/app', because: 'a placeholder for the password' },
    { text: `postgres://app:\${DB_PASSWORD}@db/app`, because: 'a variable of a template' },
    { text: 'Server=x;Database=d;Integrated Security=true', because: 'no password' },
    { text: 'postgres://app@db.example.com/app', because: 'a user without a password' },
  ],
});
