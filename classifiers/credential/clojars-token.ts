import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '82dd4a02488fc7b1c7ac' + '05f772a4c122d9af0c9fc8c16418da2346fd497b';
const token = `CLOJARS_${body}`;

export default defineInfotype({
  title: 'Clojars deploy token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'clojars-api-token' },
  patterns: [{ regex: /\bCLOJARS_[A-Za-z0-9]{60}\b/i, prior: 0.98 }],
  validator: randomText(3),
  context: ['clojars', 'deploy token'],
  finds: [
    { text: `CLOJARS_PASSWORD=${token}`, match: token, level: 'high' },
    { text: `:password "${token}"`, match: token, level: 'high' },
    { text: `lein deploy clojars  # ${token}`, match: token, level: 'high' },
    { text: `{"clojarsPassword":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CLOJARS_PASSWORD=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CLOJARS_PASSWORD=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `CLOJARS_PASSWORD=CLOJARS_${'0'.repeat(60)}`, because: 'a placeholder' },
  ],
});
