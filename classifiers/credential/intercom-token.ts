import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `dG9rO${'UhKdqQErafcETqEWjw' + 'DBxWkeAaG4Qu0uQ1FLKVsu4cjbpTVKLWnL77'}=`;

export default defineInfotype({
  title: 'Intercom access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'intercom-api-key' },
  // Base 64 of “tok:” and what follows.
  patterns: [
    { regex: /\bdG9rO[A-Za-z0-9_-]{54}=(?!=)/, prior: 0.97 },
    assignedTo(['intercom'], '(?=[A-Za-z_=-]{0,59}\\d)[A-Za-z0-9_=-]{60}(?!=)'),
  ],
  validator: randomText(3),
  context: ['intercom', 'access token'],
  finds: [
    { text: `INTERCOM_ACCESS_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"intercomAccessToken": "${key}",`, match: key, level: 'high' },
    { text: `intercom.access.token=${key}`, match: key, level: 'high' },
    { text: `intercom token is ${key}`, match: key, level: 'high' },
    { text: `new IntercomClient({ token: '${key}' })`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `INTERCOM_ACCESS_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `checksum=${key.slice(5)}`, because: 'without its beginning and its name' },
    { text: `INTERCOM_ACCESS_TOKEN=${'x'.repeat(60)}`, because: 'a placeholder' },
    { text: `INTERCOM_ACCESS_TOKEN=a${key}`, because: 'one character too long' },
  ],
});
