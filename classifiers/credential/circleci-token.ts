import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `CCIPAT_${'1qd9HC4' + '4NiAmx1fiuC7F3J'}_${'8ff7ed2637712' + '3a752aa3001f10657ae9dbf42ff'}`;
const older = 'd6be9cfda97d8' + 'c296f5244ba5a8b9d2348773016';

export default defineInfotype({
  title: 'CircleCI token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Of a person and of a project; before 2023 hexadecimal alone.
  patterns: [
    { regex: /\bCCIP(?:AT|RJ)_[A-Za-z0-9]{20,24}_[a-f0-9]{40}\b/, prior: 0.98 },
    assignedTo(['circleci', 'circle ci', 'circle token', 'circle api'], '[a-f0-9]{40}'),
  ],
  validator: randomText(3),
  context: ['circleci', 'circle', 'token'],
  finds: [
    { text: `CIRCLECI_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Circle-Token: ${older}`, match: older, level: 'high' },
    { text: `circleci setup --token ${token}`, match: token, level: 'high' },
    { text: `"circleToken": "${older}"`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `CIRCLECI_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CIRCLECI_TOKEN=${token}0`, because: 'one character too long' },
    { text: `commit ${older}`, because: 'the id of a commit' },
    { text: `CIRCLECI_TOKEN=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
