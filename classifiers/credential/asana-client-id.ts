import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '12675' + '87514451031';

export default defineInfotype({
  title: 'Asana client id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'asana-client-id' },
  patterns: [
    assignedTo(
      ['asana client', 'asana app', 'asana api', 'asana oauth', 'asana token', 'asana key', 'asana secret', 'asana id'],
      '\\d{16}',
    ),
  ],
  validator: randomText(2),
  context: ['asana', 'client id'],
  finds: [
    { text: `ASANA_CLIENT_ID=${key}`, match: key, level: 'high' },
    { text: `"asanaClientId": "${key}",`, match: key, level: 'high' },
    { text: `<asana-client-id>${key}</asana-client-id>`, match: key, level: 'high' },
    { text: `asana app id: ${key}`, match: key, level: 'high' },
    { text: `asanaClient = ('${key}')`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ASANA_CLIENT_ID=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `ASANA_CLIENT_ID=${key}1`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `ASANA_CLIENT_ID=${'0'.repeat(16)}`, because: 'a placeholder' },
    { text: 'asana task 1203847561920374', because: 'the id of a task' },
  ],
});
