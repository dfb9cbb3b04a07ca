import { defineInfotype } from '../../src/detect/infotype.js';

/** Names in documentation and templates. */
const sample =
  /\/\/(?:(?:my|your|some|example|sample|contoso)[a-z]{0,20}|account|storageaccount|accountname|mystorageaccount)\./i;

export default defineInfotype({
  title: 'Azure storage account or container',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    {
      regex:
        /\bhttps?:\/\/[a-z0-9]{3,24}\.(?:blob|file|dfs|queue|table)\.core\.(?:windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)(?:\/[A-Za-z0-9_+=,.@:*%~()$/-]{0,300}[A-Za-z0-9_*/])?/,
      prior: 0.93,
    },
    {
      regex:
        /\b(?:abfss?|wasbs?):\/\/[a-z0-9$-]{3,63}@[a-z0-9]{3,24}\.(?:dfs|blob)\.core\.windows\.net(?:\/[A-Za-z0-9_+=,.@:*%~()/-]{0,300}[A-Za-z0-9_*/])?/,
      prior: 0.95,
    },
  ],
  validator: { test: (candidate) => !sample.test(candidate), chance: 0.8 },
  context: ['storage account', 'container', 'blob', 'azure storage', 'adls'],
  finds: [
    {
      text: 'https://acmepayroll.blob.core.windows.net/exports/may.csv',
      match: 'https://acmepayroll.blob.core.windows.net/exports/may.csv',
      level: 'high',
    },
    {
      text: 'abfss://raw@acmelake01.dfs.core.windows.net/events/',
      match: 'abfss://raw@acmelake01.dfs.core.windows.net/events/',
      level: 'high',
    },
    {
      text: '"https://acmefiles2.file.core.windows.net/hr"',
      match: 'https://acmefiles2.file.core.windows.net/hr',
      level: 'high',
    },
    {
      text: 'wasbs://logs@acmelogs.blob.core.windows.net, daily',
      match: 'wasbs://logs@acmelogs.blob.core.windows.net',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'https://myaccount.blob.core.windows.net/c', because: 'a sample' },
    { text: 'https://{account}.blob.core.windows.net/c', because: 'a template' },
    { text: 'https://acme.blob.core.example.com/c', because: 'another domain' },
    { text: 'https://ab.blob.core.windows.net/', because: 'two letters' },
  ],
});
