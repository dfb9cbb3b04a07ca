import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '4628ffc6a41647102b4' + 'a632a4b692b9df8d8';
const token = `${body}`;
const key = `${token}NRAL`;
const european = `eu01xx${body.slice(6)}NRAL`;

export default defineInfotype({
  title: 'New Relic licence key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\b(?:eu01xx[0-9a-f]{26}|eu01xx[0-9a-f]{30}|[0-9a-f]{32,36})(?:FFFF)?NRAL(?![\w-])/, prior: 0.97 },
  ],
  validator: randomText(3),
  context: ['new relic', 'newrelic', 'license key'],
  finds: [
    { text: `NEW_RELIC_LICENSE_KEY=${key}`, match: key, level: 'high' },
    { text: `license_key: "${european}"`, match: european, level: 'high' },
    { text: `newrelic.license=${key}`, match: key, level: 'high' },
    { text: `Api-Key: ${body.slice(4)}FFFFNRAL`, match: `${body.slice(4)}FFFFNRAL`, level: 'high' },
  ],
  ignores: [
    { text: key.slice(6), because: 'too short' },
    { text: `a${key}`, because: '37 digits' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `${'0'.repeat(36)}NRAL`, because: 'a placeholder' },
    { text: token, because: 'no mark at the end' },
  ],
});
