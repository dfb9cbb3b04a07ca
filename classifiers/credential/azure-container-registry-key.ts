import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'yn3kgmr7O863+FS5GYzCthgclDNerc8HYBZAXDbeKU' + '+ACRBF3LHP';
const older = 'rG+p/I4RDX' + '1XY5b7Ft04QJb0WR0yZf/e';

export default defineInfotype({
  title: 'Azure Container Registry password',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Container Registry access key' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    {
      regex:
        /\+ACR[A-D](?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{52})(?![A-Za-z0-9+/=]))[A-Za-z0-9+/]{42}\+ACR[A-D])/,
      prior: 0.98,
    },
    assignedTo(
      ['acr password', 'acr pass', 'acr key', 'acr token', 'container registry password'],
      '(?=[A-Za-z+/=]{0,31}\\d)[A-Za-z0-9+/=]{32}(?![+/=])',
    ),
  ],
  validator: randomText(3.5),
  context: ['acr', 'azurecr', 'container registry', 'docker login'],
  finds: [
    { text: `ACR_PASSWORD=${key}`, match: key, level: 'high' },
    { text: `docker login acme.azurecr.io -u acme -p ${key}`, match: key, level: 'high' },
    { text: `"passwords": [{ "name": "password", "value": "${key}" }]`, match: key, level: 'high' },
    { text: `ACR_PASSWORD: ${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `ACR_PASSWORD=${key.slice(1)}`, because: 'one character short' },
    { text: `ACR_PASSWORD=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('+ACR', 'zzzz')}`, because: 'without the signature' },
    { text: `ACR_PASSWORD=${'x'.repeat(42)}+ACRB${'x'.repeat(5)}`, because: 'a placeholder' },
    { text: `blob ${older}`, because: 'an older password without its name' },
  ],
});
