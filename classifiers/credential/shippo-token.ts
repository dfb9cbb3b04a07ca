import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'ef0f073fc1d99babb581d' + '8a709fd4e6a338ada0e';
const token = `shippo_live_${body}`;

export default defineInfotype({
  title: 'Shippo API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'shippo-api-token' },
  patterns: [{ regex: /\bshippo_(?:live|test)_[0-9a-fA-F]{40}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['shippo'],
  finds: [
    { text: `SHIPPO_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"shippoApiToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: ShippoToken ${token}`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
    { text: `shippo_test_${body}`, match: `shippo_test_${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `shippo_live_${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
