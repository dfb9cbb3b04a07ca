import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'ScKqg6PGUAUQ7YUY1iqmm34u3WBunc7uL2w4Hun+krWDD4tOw2Mx9XkADs2VbD3CCYCzVq8zsXKg' + 'APIMFc924A==';
const subscription = '12eb283a5d' + '36a22617061a440797bbe3';

export default defineInfotype({
  title: 'Azure API Management key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // Keys of the service itself carry a signature; subscription keys are known by the name of their header.
  patterns: [
    {
      regex: /APIM(?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{85}[AQgw]==)(?!=))[A-Za-z0-9+/]{76}APIM)/,
      prior: 0.98,
    },
    assignedTo(['apim subscription', 'apim key', 'apim primary', 'apim secondary', 'api management'], '[a-f0-9]{32}'),
    { regex: /[?&]subscription-key=(?<value>[a-f0-9]{32})\b/, prior: 0.93 },
  ],
  validator: randomText(3),
  context: ['apim', 'api management', 'subscription key', 'ocp apim subscription key'],
  finds: [
    { text: `APIM_KEY=${key}`, match: key, level: 'high' },
    { text: `Ocp-Apim-Subscription-Key: ${subscription}`, match: subscription, level: 'high' },
    { text: `{"primaryKey":"${key}"}`, match: key, level: 'high' },
    { text: `https://acme.azure-api.net/orders?subscription-key=${subscription}`, match: subscription, level: 'high' },
    { text: `APIM_SUBSCRIPTION_KEY="${subscription}"`, match: subscription, level: 'high' },
  ],
  ignores: [
    { text: `APIM_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `APIM_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('APIM', 'zzzz')}`, because: 'without the signature' },
    { text: `APIM_KEY=${'x'.repeat(76)}APIM${'x'.repeat(5)}A==`, because: 'a placeholder' },
    { text: `etag: ${subscription}`, because: 'under another name' },
  ],
});
