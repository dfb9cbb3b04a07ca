import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `akab-${'iskz1' + 'g1jj4n9p9wp'}-${'419fn' + 'anuyo3jcm5c'}`;
const secret = 'u2kY7IRpj2CXXx' + 'QtfmQeaEY0wjcu77dcLaX7TSyv4SS=';

export default defineInfotype({
  title: 'Akamai EdgeGrid token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bakab-[a-z0-9]{16}-[a-z0-9]{16}\b(?!\.luna)/, prior: 0.97 },
    assignedTo(['akamai', 'edgegrid', 'edgerc'], '[A-Za-z0-9+/]{43}=(?!=)', 0.9),
  ],
  validator: randomText(3),
  context: ['akamai', 'edgegrid', 'edgerc', 'client token', 'access token'],
  finds: [
    { text: `client_token = ${token}`, match: token, level: 'high' },
    { text: `"access_token": "${token}"`, match: token, level: 'high' },
    { text: `AKAMAI_CLIENT_SECRET=${secret}`, match: secret, level: 'high' },
    { text: `Authorization: EG1-HMAC-SHA256 client_token=${token};access_token=x`, match: token, level: 'high' },
    { text: `edgegrid client_secret: ${secret}`, match: secret, level: 'high' },
  ],
  ignores: [
    { text: `client_token = ${token.slice(0, -1)}`, because: 'one character short' },
    { text: `host = ${token}.luna.akamaiapis.net`, because: 'the name of a host' },
    { text: 'client_secret: 1', because: 'no secret' },
    { text: `client_token = akab-${'x'.repeat(16)}-${'x'.repeat(16)}`, because: 'a placeholder' },
  ],
});
