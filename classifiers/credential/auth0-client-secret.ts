import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'ElFsuASIp8cCNQFDOz8eF' + 'uEeYjEkyWvhjCmoFrL9ZD3GKjEeSVmsKLmvYS5WYz34';

export default defineInfotype({
  title: 'Auth0 client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['auth0'], '(?=[A-Za-z_-]{0,63}\\d)[\\w-]{64}')],
  validator: randomText(3),
  context: ['auth0', 'client secret'],
  finds: [
    { text: `AUTH0_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"auth0ClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `export AUTH0_CLIENT_SECRET="${key}"`, match: key, level: 'high' },
    { text: `auth0 secret is ${key}`, match: key, level: 'high' },
    { text: `auth0.clientSecret('${key}')`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `AUTH0_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `AUTH0_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `AUTH0_CLIENT_SECRET=${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
