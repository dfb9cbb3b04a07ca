import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '10HpkS7xFe41sZ7KPCbmxjcrV6Jz' + 'aT3ylnxY5VVZgtvD6rj6tpdOx' + 'OSMLf8cTWeHFJbsJPoKS5zmzJTr';
const token = `3MVG9${body}`;

export default defineInfotype({
  title: 'Salesforce consumer key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\b3MVG9[A-Za-z0-9._]{76,85}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['salesforce', 'consumer key', 'client id', 'connected app'],
  finds: [
    { text: `SALESFORCE_CLIENT_ID=${token}`, match: token, level: 'high' },
    { text: `{"salesforceClientId": "${token}"}`, match: token, level: 'high' },
    { text: `<consumerKey>${token}</consumerKey>`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `3MVG9${body.slice(10)}`, because: 'too short' },
    { text: `${token}abcdefgh`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `3MVG9${'x'.repeat(80)}`, because: 'a placeholder' },
  ],
});
