import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '6a221a5b-5524-4679-' + 'b353-b103ecba13b5';

export default defineInfotype({
  title: 'MongoDB Atlas API private key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['atlas private', 'atlas api', 'atlas key', 'mcli private', 'atlas secret'],
      '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['mongodb', 'atlas', 'private key'],
  finds: [
    { text: `MONGODB_ATLAS_PRIVATE_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"mongodbAtlasPrivateKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `MCLI_PRIVATE_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `atlas private key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `MONGODB_ATLAS_PRIVATE_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `MONGODB_ATLAS_PRIVATE_KEY=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: 'MONGODB_ATLAS_PRIVATE_KEY=00000000-0000-0000-0000-000000000000', because: 'all zeros' },
    { text: `MONGODB_ATLAS_ORG=${sample}`, because: 'the id of an organisation' },
  ],
});
