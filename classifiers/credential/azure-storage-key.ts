import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'BbqmtLr+Uukp9idbTOxgefGGC78dPnTgQKIXJJgKn7Bc241dTTvJr08HUNpHNPvTbrjaMiG1UH/6' + '+AStR3OAbA==';
const older = 'TkQ/DduQdWmVoSaHRUzzuuA/Y/3QylVw4m5uSaGz' + 'q0JxmOk+pP6vNcGnnLe/SLfXglKrXyTWRSKwJUlxxHbQ0Q==';

export default defineInfotype({
  title: 'Azure storage account key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: ['Azure storage account access key', 'Azure storage account key (generic)'] },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // Keys since 2022 carry a signature; those before are known by their name. No context words, so that the whole of a
  // connection string goes before the key in it.
  patterns: [
    {
      regex: /\+ASt(?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{85}[AQgw]==)(?!=))[A-Za-z0-9+/]{76}\+ASt)/,
      prior: 0.98,
    },
    assignedTo(['storage key', 'storage account key', 'account key', 'storage access key'], '[A-Za-z0-9+/]{86}==(?!=)'),
  ],
  validator: randomText(3.5),
  finds: [
    { text: `AZURE_STORAGE_KEY=${key}`, match: key, level: 'high' },
    { text: `az storage blob list --account-name a --account-key ${key}`, match: key, level: 'high' },
    { text: `"storageAccountKey": "${older}"`, match: older, level: 'high' },
    { text: `accountKey: ${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `AZURE_STORAGE_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `AZURE_STORAGE_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('+ASt', 'zzzz')}`, because: 'without the signature' },
    { text: `AZURE_STORAGE_KEY=${'x'.repeat(76)}+ASt${'x'.repeat(5)}A==`, because: 'a placeholder' },
    { text: `sha512-${older}`, because: 'an older key without its name' },
  ],
});
