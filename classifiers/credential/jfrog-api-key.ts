import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'CmETHRV7fTprNt7WmRsFVtOj' + '0FDg9Hz0RkRFtk7TaHIMK11v9R4y7tbqkgcw1jsB1Zm08t0ba';

export default defineInfotype({
  title: 'JFrog API key of 73 characters',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'jfrog-api-key' },
  patterns: [assignedTo(['jfrog', 'artifactory', 'bintray', 'xray'], '(?=[A-Za-z_-]{0,72}\\d)[A-Za-z0-9]{73}')],
  validator: randomText(3),
  context: ['jfrog', 'artifactory', 'bintray', 'xray'],
  finds: [
    { text: `JFROG_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"jfrogApiKey": "${key}",`, match: key, level: 'high' },
    { text: `jfrog.api.key=${key}`, match: key, level: 'high' },
    { text: `artifactory_password: ${key}`, match: key, level: 'high' },
    { text: `xray key ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `JFROG_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `JFROG_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `JFROG_API_KEY=${'x'.repeat(73)}`, because: 'a placeholder' },
  ],
});
