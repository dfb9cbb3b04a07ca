import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'GEXFM7KRP0ASXU6Q' + 'Q2WF3V5H4UO8F5110SLST31G3Z0HHCLZ';
const places = `fsq3${'aI0Z7wjRX1J+C/' + 'fjI7+gvwpjHScy0q5wc3dxN0rnQ48'}k=`;

export default defineInfotype({
  title: 'Foursquare client id or secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Then the keys of places, which begin with fsq3.
  patterns: [assignedTo(['foursquare', 'fsq'], '(?=[A-Z]{0,47}\\d)[A-Z0-9]{48}|fsq3[A-Za-z0-9+/]{44}=?')],
  validator: randomText(3),
  context: ['foursquare', 'fsq', 'client secret'],
  finds: [
    { text: `FOURSQUARE_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"foursquareClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `config.foursquareClientSecret = '${key}';`, match: key, level: 'high' },
    { text: `foursquare client_id: ${key}`, match: key, level: 'high' },
    { text: `FSQ_API_KEY=${places}`, match: places, level: 'high' },
  ],
  ignores: [
    { text: `FOURSQUARE_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FOURSQUARE_CLIENT_SECRET=${key}A`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FOURSQUARE_CLIENT_SECRET=${'x'.repeat(48)}`, because: 'a placeholder' },
  ],
});
