import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '7a795046-7c92-466b-' + 'b145-81988b176a2a';

export default defineInfotype({
  title: 'Scaleway secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'scw token',
        'scw api',
        'scw key',
        'scw secret',
        'scw auth',
        'scw access',
        'scaleway token',
        'scaleway api',
        'scaleway key',
        'scaleway secret',
        'scaleway auth',
        'scaleway access',
      ],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['scaleway', 'scw'],
  finds: [
    { text: `SCW_SECRET_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"scwSecretKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `--scw-secret-key ${sample}`, match: sample, level: 'high' },
    { text: `scaleway secret key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SCW_SECRET_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `SCW_SECRET_KEY=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: 'SCW_SECRET_KEY=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
    { text: `SCW_DEFAULT_PROJECT_ID=${sample}`, because: 'the id of a project' },
  ],
});
