import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'WcL3Z8sIDTzfTN7DPddF9xF' + 'kg0iMMp80nO8XHRxQNHG6FhldihmZzs7ltixIg9lHrk3CN';
const token = `AKCp${body}`;

export default defineInfotype({
  title: 'JFrog Artifactory API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'artifactory-api-key' },
  patterns: [{ regex: /\bAKCp[A-Za-z0-9]{69}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['artifactory', 'jfrog', 'api key'],
  finds: [
    { text: `ARTIFACTORY_API_KEY=${token}`, match: token, level: 'high' },
    {
      text: `curl -H "X-JFrog-Art-Api: ${token}" https://acme.jfrog.io/artifactory/api/repositories`,
      match: token,
      level: 'high',
    },
    { text: `jfrog rt config --apikey ${token}`, match: token, level: 'high' },
    { text: `{"artifactoryApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API key: ${token}  # Artifactory`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `ARTIFACTORY_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `ARTIFACTORY_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ARTIFACTORY_API_KEY=AKCp${'x'.repeat(69)}`, because: 'a placeholder' },
  ],
});
