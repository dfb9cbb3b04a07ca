import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '69zmusxwg8vgmum4n' + 'tyapqn7fv7903647hj1dek12s97x0tqckic';

export default defineInfotype({
  title: 'Amazon Cognito app client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['cognito'], '(?=[a-z]{0,49}\\d)[a-z0-9]{49,53}')],
  validator: randomText(3),
  context: ['cognito', 'client secret'],
  finds: [
    { text: `COGNITO_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"cognitoClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `--cognito-client-secret ${key}`, match: key, level: 'high' },
    { text: `cognito app client secret is ${key}`, match: key, level: 'high' },
    { text: `cognitoClientSecret: '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `COGNITO_CLIENT_SECRET=${'x'.repeat(52)}`, because: 'a placeholder' },
    { text: `COGNITO_CLIENT_SECRET=${key.slice(0, 40)}`, because: 'too short' },
    { text: `COGNITO_CLIENT_SECRET=${key}abc`, because: 'too long' },
  ],
});
