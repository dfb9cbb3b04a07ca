import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'vmtzysvcskqvd' + '3zcj29r3x5h3s51a0h09jl94zx5';

export default defineInfotype({
  title: 'Gitter access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'gitter-access-token' },
  patterns: [assignedTo(['gitter'], '(?=[A-Za-z_-]{0,39}\\d)[A-Za-z0-9_-]{40}', 0.92)],
  validator: randomText(3),
  context: ['gitter', 'access token'],
  finds: [
    { text: `GITTER_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"gitterToken": "${key}",`, match: key, level: 'high' },
    { text: `config.gitterToken = '${key}';`, match: key, level: 'high' },
    { text: `gitter token is ${key}`, match: key, level: 'high' },
    { text: `gitterToken = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `GITTER_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `GITTER_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `GITTER_TOKEN=${'x'.repeat(40)}`, because: 'a placeholder' },
  ],
});
