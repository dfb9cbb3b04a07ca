import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'TSz1s16TYXdRyY' + 'cesuEeDNL506Vzrs2xEyc7PV9pPeT';
const token = `dp.pt.${body}`;

export default defineInfotype({
  title: 'Doppler token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'doppler-api-token' },
  // Of a person, the command line, a service account, SCIM, audit and a service in a configuration.
  patterns: [
    { regex: /\bdp\.(?:pt|ct|sa|scim|audit|said|st(?:\.[a-z0-9_-]{2,35})?)\.[A-Za-z0-9]{40,44}\b/, prior: 0.98 },
  ],
  validator: randomText(3),
  context: ['doppler', 'token'],
  finds: [
    { text: `DOPPLER_TOKEN=${token}`, match: token, level: 'high' },
    { text: `doppler secrets --token ${token}`, match: token, level: 'high' },
    { text: `curl -u "${token}:" https://api.doppler.com/v3/me`, match: token, level: 'high' },
    { text: `{"dopplerToken":"${token}"}`, match: token, level: 'high' },
    { text: `- token: ${token}  # Doppler`, match: token, level: 'high' },
    { text: `DOPPLER_TOKEN=dp.st.prd_eu.${body}`, match: `dp.st.prd_eu.${body}`, level: 'high' },
  ],
  ignores: [
    { text: `DOPPLER_TOKEN=dp.pt.${body.slice(5)}`, because: 'five characters short' },
    { text: `DOPPLER_TOKEN=${token}abc`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `DOPPLER_TOKEN=dp.pt.${'x'.repeat(43)}`, because: 'a placeholder' },
    { text: `dp.xx.${body}`, because: 'no such kind of token' },
  ],
});
