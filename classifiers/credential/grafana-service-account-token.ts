import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'M35Suuddu2' + '0a8601tY7cI47cC7135kXI';
const token = `glsa_${body}_${'5c1' + '9b748'}`;

export default defineInfotype({
  title: 'Grafana service account token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'grafana-service-account-token' },
  patterns: [{ regex: /\bglsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}\b/i, prior: 0.98 }],
  validator: randomText(3),
  context: ['grafana', 'service account token'],
  finds: [
    { text: `GRAFANA_TOKEN=${token}`, match: token, level: 'high' },
    {
      text: `curl -H "Authorization: Bearer ${token}" https://grafana.example.org/api/org`,
      match: token,
      level: 'high',
    },
    { text: `grafana_auth = "${token}"`, match: token, level: 'high' },
    { text: `{"grafanaToken":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `GRAFANA_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `GRAFANA_TOKEN=${token}0`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `glsa_${body}`, because: 'without its checksum' },
    { text: `glsa_${'x'.repeat(32)}_00000000`, because: 'a placeholder' },
  ],
});
