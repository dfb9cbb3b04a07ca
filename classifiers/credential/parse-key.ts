import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'NX6pqkWqPBn1nzuH47C8A' + 'dO6xHzjkrnsrUfF0gnb';

export default defineInfotype({
  title: 'Parse Platform key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['parse master', 'parse rest', 'parse client', 'parse javascript', 'parse dotnet', 'parse app'],
      '[A-Za-z0-9]{40}',
    ),
  ],
  validator: randomText(3.5),
  context: ['parse', 'parse server', 'back4app'],
  finds: [
    { text: `PARSE_MASTER_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"parseMasterKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `X-Parse-REST-API-Key: ${sample}`, match: sample, level: 'high' },
    { text: `Parse master key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `PARSE_MASTER_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `PARSE_MASTER_KEY=${sample}a`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `PARSE_MASTER_KEY=${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
