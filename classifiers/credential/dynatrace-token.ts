import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'GG744BSF' + 'SS4EDCV74W27V4IP';
const body = '39M7DQHQ7W6OZ39632M93' + 'JZIQNH5SF0XNRZ9PEWL0N2QAENT5IRVNHWA9RCSBVMK';
const token = `dt0c01.${id}.${body}`;

export default defineInfotype({
  title: 'Dynatrace API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'dynatrace-api-token' },
  patterns: [{ regex: /\bdt0[a-z]\d\d\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['dynatrace', 'api token'],
  finds: [
    { text: `DT_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Api-Token ${token}`, match: token, level: 'high' },
    { text: `--set apiToken=${token}`, match: token, level: 'high' },
    { text: `{"dtApiToken":"${token}"}`, match: token, level: 'high' },
    { text: `- API token: ${token}  # Dynatrace`, match: token, level: 'high' },
    { text: `client secret dt0s02.${id}.${body}`, match: `dt0s02.${id}.${body}`, level: 'high' },
  ],
  ignores: [
    { text: `DT_API_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `DT_API_TOKEN=${token}A`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `dt0c01.${id}`, because: 'the public part alone' },
    { text: `dt0c01.${'X'.repeat(24)}.${'X'.repeat(64)}`, because: 'a placeholder' },
  ],
});
