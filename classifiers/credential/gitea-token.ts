import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '4d85407bb1e67' + '4fb929afc11dcf03979376bf589';

export default defineInfotype({
  title: 'Gitea or Forgejo access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['gitea', 'forgejo', 'codeberg'], '[a-f0-9]{40}')],
  validator: randomText(3),
  context: ['gitea', 'forgejo', 'access token'],
  finds: [
    { text: `GITEA_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"giteaToken": "${key}",`, match: key, level: 'high' },
    { text: `<gitea-token>${key}</gitea-token>`, match: key, level: 'high' },
    { text: `tea login add --url https://git.example.org --gitea-token ${key}`, match: key, level: 'high' },
    { text: `forgejo_token: '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `GITEA_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `GITEA_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `GITEA_TOKEN=${'0'.repeat(40)}`, because: 'a placeholder' },
    { text: `gitea commit in ${key.slice(0, 7)}`, because: 'the id of a commit, shortened' },
  ],
});
