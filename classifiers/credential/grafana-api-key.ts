import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'pYcaGYZ2aWqKFds3YU23tUBOI2h3Kw' + 'PntAUHKO40wYqdxYkamPjgIbJIIbEKNp9DdjcSoE7pSCEPGzY6YvB4pThYjs3B';
const token = `eyJrIjoi${body}`;

export default defineInfotype({
  title: 'Grafana API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'grafana-api-key' },
  // Base 64 of an object that begins with {"k":" (before Grafana 9).
  patterns: [{ regex: /(?<![\w.-])eyJrIjoi[A-Za-z0-9]{70,400}={0,3}(?![\w.=-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['grafana', 'api key'],
  finds: [
    { text: `GRAFANA_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `grafana.auth = '${token}'`, match: token, level: 'high' },
    { text: `{"grafanaApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `GRAFANA_API_KEY=eyJrIjoi${body.slice(0, 69)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `GRAFANA_API_KEY=eyJrIjoi${'x'.repeat(92)}`, because: 'a placeholder' },
    { text: `GRAFANA_API_KEY=${body}`, because: 'without its prefix' },
  ],
});
