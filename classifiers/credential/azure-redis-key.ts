import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '3SMZnHJpga5U8v7fTIoAHEgUsMzLzeshU' + 'AzCaEPZWX8=';
const older = 'd+m1tn7Ta/iGP9oZmzJP' + '4Bo/icaZtdjr+kzCR6TEcex=';

export default defineInfotype({
  title: 'Azure Cache for Redis key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Redis cache connection string password' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // No context words, so that the whole of a connection string goes before the key in it.
  patterns: [
    {
      regex: /AzCa[A-P](?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{43}=)(?!=))[A-Za-z0-9+/]{33}AzCa[A-P])/,
      prior: 0.96,
    },
    assignedTo(['azure redis', 'redis access key', 'redis cache key', 'redis primary key'], '[A-Za-z0-9+/]{43}=(?!=)'),
  ],
  validator: randomText(3.5),
  finds: [
    { text: `AZURE_REDIS_KEY=${key}`, match: key, level: 'high' },
    { text: `redis-cli -h acme.redis.cache.windows.net -a ${key}`, match: key, level: 'high' },
    { text: `"primaryKey": "${key}"`, match: key, level: 'high' },
    { text: `azure_redis_key: "${older}"`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `AZURE_REDIS_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `AZURE_REDIS_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('AzCa', 'zzzz')}`, because: 'without the signature' },
    { text: `AZURE_REDIS_KEY=${'x'.repeat(33)}AzCaE${'x'.repeat(5)}=`, because: 'a placeholder' },
    { text: `sha256-${older}`, because: 'an older key without its name' },
  ],
});
