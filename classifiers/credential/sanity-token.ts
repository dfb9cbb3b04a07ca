import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'TcSSWq677QozxHNx0QXLh6EmsSb3HOKHVcxXGgRA8Sx8ynZB1pbfDPZS3e76' +
  'JRKCNVDiuJXe9zvN3v7NHruLFUwsJ3QCVETXJWmEfobltnN1XbOe7TPOFn7' +
  'gkQtifI04KpVRlQS5M8szBRzvgcQxjvVomykc6qIO9bikTbaSpgsmKmazt8';
const token = `sk${body}`;

export default defineInfotype({
  title: 'Sanity API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bsk[A-Za-z0-9]{178}(?![\w-])/, prior: 0.5 },
    assignedTo(['sanity'], 'sk[A-Za-z0-9]{80,178}', 0.97),
  ],
  validator: randomText(3.5),
  context: ['sanity'],
  finds: [
    { text: `SANITY_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"sanityApiToken": "${token}"}`, match: token, level: 'high' },
    { text: `sanity token: ${token}`, match: token, level: 'high' },
    { text: `createClient({ dataset: 'x', token: '${token}' }) // sanity`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `skin deep ${token.slice(0, -1)}`, because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sk${'x'.repeat(178)}`, because: 'a placeholder' },
  ],
});
