import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `live_${'M75jAdLF1_771' + 'o2ljJ4u5ZArtdT1Y_0bgtxAe0sY'}`;

export default defineInfotype({
  title: 'GoCardless access token',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'gocardless-api-token' },
  patterns: [
    { regex: /\blive_(?=[A-Za-z_-]{0,39}\d)[A-Za-z0-9_-]{40}(?![\w-])/, prior: 0.3 },
    assignedTo(['gocardless', 'gc access token', 'gc api token'], '(?:live|sandbox)_[A-Za-z0-9_=-]{40}(?!=)'),
  ],
  validator: randomText(3),
  context: ['gocardless', 'access token', 'direct debit'],
  finds: [
    { text: `GOCARDLESS_ACCESS_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"gocardlessAccessToken": "${key}",`, match: key, level: 'high' },
    { text: `export GOCARDLESS_ACCESS_TOKEN="${key}"`, match: key, level: 'high' },
    { text: `gocardless token: ${key}`, match: key, level: 'high' },
    { text: `gocardless.Client(access_token='${key}')`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `GOCARDLESS_ACCESS_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `GOCARDLESS_ACCESS_TOKEN=${key}a`, because: 'one character too long' },
    { text: `GOCARDLESS_ACCESS_TOKEN=live_${'x'.repeat(40)}`, because: 'a placeholder' },
    { text: `checksum=${key}`, because: 'without its name' },
  ],
});
