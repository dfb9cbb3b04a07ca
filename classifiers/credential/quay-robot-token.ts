import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '25IDV7S5DR5DIHHJ3FS4O9' + '2WHOWT76F9GP7IAWOB9DS' + '2WIK1EAZNX7GS6IDAN5WK';

export default defineInfotype({
  title: 'Quay robot token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['quay'], '[A-Z0-9]{64}')],
  validator: randomText(3.5),
  context: ['quay', 'robot', 'quay.io'],
  finds: [
    { text: `QUAY_ROBOT_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"quayRobotToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `const quayRobotToken = '${sample}';`, match: sample, level: 'high' },
    { text: `quay password is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `QUAY_ROBOT_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `QUAY_ROBOT_TOKEN=${sample}Z`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `QUAY_ROBOT_TOKEN=${'X'.repeat(64)}`, because: 'a placeholder' },
  ],
});
