import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const uuid = '7c41f0de-92ab-4d83-' + 'b6f5-0e1a3c7d9428';
const basic = 'amFuZTpLeDh2' + 'VDJtWiFyOQ==';

export default defineInfotype({
  title: 'Token or password in an .npmrc file',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'npm-access-token' },
  // Tokens from before 2021 are UUIDs; other registries have theirs. Then those of Yarn.
  patterns: [
    {
      regex: /:_(?:authToken|password)\s{0,2}=\s{0,2}["']?(?<value>[\w.+/~-]{8,1500}={0,2})(?![\w+/=~-])/,
      prior: 0.97,
    },
    { regex: /^_auth\s{0,2}=\s{0,2}["']?(?<value>[A-Za-z0-9+/]{8,600}={0,2})(?![\w+/=])/m, prior: 0.96 },
    {
      regex: /\bnpmAuth(?:Token|Ident)["']?:\s{1,3}["']?(?<value>[\w.:@+/~-]{8,1500}={0,2})(?![\w+/=~-])/,
      prior: 0.96,
    },
  ],
  validator: randomText(2.5),
  context: ['npm', 'npmrc', 'registry', 'yarn'],
  finds: [
    { text: `//registry.npmjs.org/:_authToken=${uuid}`, match: uuid, level: 'high' },
    { text: `//npm.example.com/:_password="${basic}"`, match: basic, level: 'high' },
    { text: `registry=https://npm.example.com/\n_auth=${basic}`, match: basic, level: 'high' },
    { text: `npmAuthToken: "${uuid}"`, match: uuid, level: 'high' },
  ],
  ignores: [
    { text: `//registry.npmjs.org/:_authToken=\${NPM_TOKEN}`, because: 'a variable' },
    { text: '//registry.npmjs.org/:_authToken=<token>', because: 'a placeholder' },
    { text: '//registry.npmjs.org/:always-auth=true', because: 'a setting' },
    { text: '//registry.npmjs.org/:_authToken=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
  ],
});
