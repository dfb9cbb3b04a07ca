import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'Xhl5hye0Ya' + 'rgIqX3up2kniF40vleffkH';

export default defineInfotype({
  title: 'Drone CI access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'droneci-access-token' },
  patterns: [
    assignedTo(
      ['drone ci', 'drone token', 'drone secret', 'drone rpc', 'drone server'],
      '(?=[A-Za-z_-]{0,31}\\d)[A-Za-z0-9]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['drone', 'drone ci', 'rpc secret'],
  finds: [
    { text: `DRONE_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"droneToken": "${key}",`, match: key, level: 'high' },
    { text: `config.droneToken = '${key}';`, match: key, level: 'high' },
    { text: `DRONECI_TOKEN=${key}`, match: key, level: 'high' },
    { text: `DRONE_RPC_SECRET: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DRONE_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DRONE_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `DRONE_TOKEN=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
