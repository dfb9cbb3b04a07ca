import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'EMhs9CBUJQJdKuDsQjHZL' + 'mipUPXonwS7qYxkK1TzUGqE9oFEv3FuaizHKExyASBA';

export default defineInfotype({
  title: 'JFrog identity token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'jfrog-identity-token' },
  // Not all hexadecimal: that would be the SHA-256 of a package.
  patterns: [assignedTo(['jfrog', 'artifactory', 'bintray', 'xray'], '(?=[A-Fa-f0-9]{0,63}[G-Zg-z])[A-Za-z0-9]{64}')],
  validator: randomText(3),
  context: ['jfrog', 'artifactory', 'bintray', 'xray'],
  finds: [
    { text: `JFROG_IDENTITY_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"jfrogIdentityToken": "${key}",`, match: key, level: 'high' },
    { text: `jfrog.identity.token=${key}`, match: key, level: 'high' },
    { text: `artifactory_token: ${key}`, match: key, level: 'high' },
    { text: `bintray key ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `JFROG_IDENTITY_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `JFROG_IDENTITY_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `JFROG_IDENTITY_TOKEN=${'x'.repeat(64)}`, because: 'a placeholder' },
    { text: `artifactory_sha256=${'5e3b9a1c7f204d86'.repeat(4)}`, because: 'a SHA-256' },
  ],
});
