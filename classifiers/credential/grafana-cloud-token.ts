import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'NDBQNVjmPlQm5+VJUkj0w8xm4IGrXrFgiwKVTdrT' +
  'GChSeyLWPlU/QmW7r0qR2T5fqk/yd9uz8OiYswR+A5xeHae9ExUx2gjKAuTXpk07dqxS84ue4CbUjzXn';
const token = `glc_${body}`;

export default defineInfotype({
  title: 'Grafana Cloud token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'grafana-cloud-api-token' },
  patterns: [{ regex: /\bglc_(?=[A-Za-z+/]{0,120}\d)[A-Za-z0-9+/]{32,400}={0,3}(?![A-Za-z0-9+/=])/i, prior: 0.97 }],
  validator: randomText(3),
  context: ['grafana', 'grafana cloud', 'access policy'],
  finds: [
    { text: `GRAFANA_CLOUD_TOKEN=${token}`, match: token, level: 'high' },
    { text: `password: ${token}`, match: token, level: 'high' },
    { text: `cloud_access_policy_token = "${token}"`, match: token, level: 'high' },
    { text: `{"grafanaCloudToken":"${token}"}`, match: token, level: 'high' },
    { text: `- access policy token: ${token}  # Grafana Cloud`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `GRAFANA_CLOUD_TOKEN=glc_${body.slice(0, 31)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `GRAFANA_CLOUD_TOKEN=glc_${'x'.repeat(120)}`, because: 'a placeholder' },
    { text: `GRAFANA_CLOUD_TOKEN=${body}`, because: 'without its prefix' },
  ],
});
