import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'b_TkQ-DduQdWmVo' + 'SaHRUzzuuA-Y-3QylVw4m5uSaGz2Ebk';

export default defineInfotype({
  title: 'Beamer API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'beamer-api-token' },
  patterns: [assignedTo(['beamer'], 'b_[A-Za-z0-9_/+=-]{44}(?![=/+])')],
  validator: randomText(3),
  context: ['beamer'],
  finds: [
    { text: `BEAMER_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"beamerApiKey": "${key}",`, match: key, level: 'high' },
    { text: `config.beamerApiKey = '${key}';`, match: key, level: 'high' },
    { text: `Beamer-Api-Key: ${key}`, match: key, level: 'high' },
    { text: `beamer token is ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BEAMER_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BEAMER_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BEAMER_API_KEY=c_${key.slice(2)}`, because: 'another prefix' },
  ],
});
