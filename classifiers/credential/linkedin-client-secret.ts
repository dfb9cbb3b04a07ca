import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'vqdGS' + '711AH1KCkSh';
const newer = `WPL_AP1.${'c5kZ5' + 'HRJpGeoN8tS'}.${'woM5kl'}==`;

export default defineInfotype({
  title: 'LinkedIn client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'linkedin-client-secret' },
  // Since 2024 with a prefix and a checksum.
  patterns: [
    { regex: /\bWPL_AP[01]\.[A-Za-z0-9]{16}\.[A-Za-z0-9+/]{6,8}={0,2}(?![A-Za-z0-9+/=])/, prior: 0.98 },
    assignedTo(
      ['linkedin', 'linked in'],
      '(?:(?![A-Za-z]{5,13}\\d{3,11}(?![A-Za-z0-9]))(?=[A-Za-z]{0,15}?(?:\\d|[A-Z]{2}|[b-df-hj-np-tv-xz]{5}))(?=\\d{0,15}[A-Za-z])[A-Za-z0-9]{16}|WPL_AP[01]\\.[A-Za-z0-9]{16}\\.[A-Za-z0-9+/]{6,8}={0,2})(?![=/+])',
    ),
  ],
  validator: randomText(2.5),
  context: ['linkedin', 'client secret', 'linked in'],
  finds: [
    { text: `LINKEDIN_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"linkedinClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `export LINKEDIN_CLIENT_SECRET="${key}"`, match: key, level: 'high' },
    { text: `linkedin secret: ${key}`, match: key, level: 'high' },
    { text: `linkedIn.clientSecret = '${key}'`, match: key, level: 'high' },
    { text: `client_secret=${newer}`, match: newer, level: 'high' },
  ],
  ignores: [
    { text: `LINKEDIN_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `LINKEDIN_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LINKEDIN_CLIENT_SECRET=${'x'.repeat(16)}`, because: 'a placeholder' },
  ],
});
