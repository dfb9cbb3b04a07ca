import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '1yNoA7zVCBnRA3' + 'owEbKvqPQ-VqvTW8wDmx0PXaLynMx';
const token = `CFPAT-${body}`;

export default defineInfotype({
  title: 'Contentful management token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bCFPAT-[\w-]{43}(?![\w-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['contentful', 'management token'],
  finds: [
    { text: `CONTENTFUL_MANAGEMENT_TOKEN=${token}`, match: token, level: 'high' },
    { text: `contentful login --management-token ${token}`, match: token, level: 'high' },
    { text: `createClient({ accessToken: '${token}' })`, match: token, level: 'high' },
    { text: `{"contentfulManagementToken":"${token}"}`, match: token, level: 'high' },
    { text: `Contentful management token: ${token}, valid until May`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CONTENTFUL_MANAGEMENT_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CONTENTFUL_MANAGEMENT_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
