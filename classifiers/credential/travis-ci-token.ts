import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'pAD7eiRFqv43' + 'SEtHmAFUj0';

export default defineInfotype({
  title: 'Travis CI access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'travisci-access-token' },
  patterns: [assignedTo(['travis'], '[A-Za-z0-9_-]{22}')],
  validator: randomText(3.5),
  context: ['travis', 'travis ci'],
  finds: [
    { text: `TRAVIS_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"travisToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["TRAVIS_TOKEN"] = "${sample}"`, match: sample, level: 'high' },
    { text: `travis access token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TRAVIS_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `TRAVIS_TOKEN=${sample}a`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `TRAVIS_TOKEN=${'x'.repeat(22)}`, because: 'a placeholder' },
  ],
});
