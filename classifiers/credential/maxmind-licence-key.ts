import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'qgiZvb_Gq156NYWlM58' + 'X36KrSJEaDAbE9VYr';
const token = `${body}`;
const key = `${token}_mmk`;

export default defineInfotype({
  title: 'MaxMind licence key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'maxmind-license-key' },
  // Keys from before 2023 are sixteen characters without any mark.
  patterns: [
    { regex: /\b[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?![\w-])/, prior: 0.97 },
    assignedTo(
      ['maxmind license', 'maxmind licence', 'maxmind key', 'geoip license key', 'mm license key'],
      '[A-Za-z0-9]{16}',
    ),
  ],
  validator: randomText(3.5),
  context: ['maxmind', 'geoip', 'geolite', 'license key'],
  finds: [
    { text: `MAXMIND_LICENSE_KEY=${key}`, match: key, level: 'high' },
    { text: `LicenseKey ${key}`, match: key, level: 'high' },
    { text: `https://download.maxmind.com/x?license_key=${key}&suffix=tar.gz`, match: key, level: 'high' },
    { text: `maxmind_license_key: 'hT4v8Kz1Qw${'9mYb2R'}'`, match: 'hT4v8Kz1Qw' + '9mYb2R', level: 'high' },
  ],
  ignores: [
    { text: key.slice(1), because: 'the first part is a character short' },
    { text: `a${key}`, because: 'inside a longer token' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `${'x'.repeat(6)}_${'x'.repeat(29)}_mmk`, because: 'a placeholder' },
    { text: token, because: 'no mark at the end' },
  ],
});
