import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'LJHgppOyYH' + '9iOyjyx7cRWGZ5CpDdx2';
const token = `cxtp_${body}`;

export default defineInfotype({
  title: 'Coralogix API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Of a team and of a user.
  patterns: [{ regex: /\bcx[tu]p_[A-Za-z0-9]{30}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['coralogix', 'api key'],
  finds: [
    { text: `CORALOGIX_API_KEY=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `private_key: ${token}`, match: token, level: 'high' },
    { text: `{"coralogixApiKey":"${token}"}`, match: token, level: 'high' },
    { text: `- API key: ${token}  # Coralogix`, match: token, level: 'high' },
    { text: `CX_KEY=cxup_${body}`, match: `cxup_${body}`, level: 'high' },
  ],
  ignores: [
    { text: `CORALOGIX_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CORALOGIX_API_KEY=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `CORALOGIX_API_KEY=cxtp_${'x'.repeat(30)}`, because: 'a placeholder' },
  ],
});
