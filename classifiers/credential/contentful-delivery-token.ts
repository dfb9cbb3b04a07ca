import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'j8HdjRINQqrMN-' + '5aGEEPlgvIP7PviUC_35hp6-9BHej';

export default defineInfotype({
  title: 'Contentful delivery token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'contentful-delivery-api-token' },
  patterns: [assignedTo(['contentful', 'ctfl'], '(?=[A-Za-z_=-]{0,42}\\d)[A-Za-z0-9_=-]{43}(?!=)')],
  validator: randomText(3),
  context: ['contentful', 'delivery', 'access token'],
  finds: [
    { text: `CONTENTFUL_ACCESS_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"contentfulAccessToken": "${key}",`, match: key, level: 'high' },
    { text: `export CONTENTFUL_ACCESS_TOKEN="${key}"`, match: key, level: 'high' },
    { text: `contentful delivery token is ${key}`, match: key, level: 'high' },
    { text: `ctflToken: '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CONTENTFUL_ACCESS_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CONTENTFUL_ACCESS_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CONTENTFUL_ACCESS_TOKEN=${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
