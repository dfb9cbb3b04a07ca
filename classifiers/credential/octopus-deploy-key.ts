import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'RTKHWHFC1LNCM2' + '6ZRD9FMU2P7U';
const token = `API-${body}`;

export default defineInfotype({
  title: 'Octopus Deploy API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'octopus-deploy-api-key' },
  patterns: [{ regex: /\bAPI-(?=[A-Z]{0,30}\d)[A-Z0-9]{25,32}(?![\w-])/, prior: 0.93 }],
  validator: randomText(3.5),
  context: ['octopus', 'octopus deploy'],
  finds: [
    { text: `OCTOPUS_CLI_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"octopusCliApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `X-Octopus-ApiKey: ${token}`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `API-${body.slice(2)}`, because: 'too short' },
    { text: `${token}ABC1DEF`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `API-${'X'.repeat(26)}`, because: 'a placeholder' },
    { text: 'API-MANAGEMENTANDGATEWAYSERVICE', because: 'words without a digit' },
  ],
});
