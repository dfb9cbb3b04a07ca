import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `${'ePp9+4JW+PBwJHtCL3JPaQhFK+hv' + 'V03IrXjQmxCCzeqaOUediLOBQeAFjUuF9CQEe3afMbLNEyH9TURfE+juty'}==`;
const api = 'wBlSHEYH976uSom8Xt' + 'NJwBIBRiuzq5GbvaPxgxCIraAmxXEi15JXNk+X';

export default defineInfotype({
  title: 'Kraken API key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  aliases: { gitleaks: 'kraken-access-token' },
  // Private keys have 88 characters, the keys that go with them 56.
  patterns: [
    assignedTo(['kraken'], '(?=[A-Za-z_/+-]{0,79}\\d)[A-Za-z0-9/=_+-]{80,90}(?![=/+])|[A-Za-z0-9/+]{56}(?![=/+])'),
  ],
  validator: randomText(3),
  context: ['kraken', 'api key', 'private key'],
  finds: [
    { text: `KRAKEN_API_SECRET=${key}`, match: key, level: 'high' },
    { text: `"krakenApiSecret": "${key}",`, match: key, level: 'high' },
    { text: `<kraken-api-secret>${key}</kraken-api-secret>`, match: key, level: 'high' },
    { text: `kraken private key: ${key}`, match: key, level: 'high' },
    { text: `krakenToken = '${key}'`, match: key, level: 'high' },
    { text: `KRAKEN_API_KEY=${api}`, match: api, level: 'high' },
  ],
  ignores: [
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `KRAKEN_API_SECRET=${'x'.repeat(88)}`, because: 'a placeholder' },
    { text: `KRAKEN_API_SECRET=${key.slice(20)}`, because: 'too short' },
    { text: `KRAKEN_API_SECRET=${key}abcde`, because: 'too long' },
  ],
});
