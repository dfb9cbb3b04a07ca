import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'ytRr4ad5O6oy45c4FiLTIvKFlHq2' + 'bQYhWt63OaR61KZKl9AgmSBj2' + 'vOt12Hb5T13smSs06teDkgEV7YX';
const token = `5Aep861${body}`;

export default defineInfotype({
  title: 'Salesforce refresh token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\b5Aep861[A-Za-z0-9._=]{75,180}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['salesforce', 'refresh token'],
  finds: [
    { text: `SALESFORCE_REFRESH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"salesforceRefreshToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `5Aep861${body.slice(30)}`, because: 'too short' },
    { text: `${token}${body}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `5Aep861${'x'.repeat(80)}`, because: 'a placeholder' },
  ],
});
