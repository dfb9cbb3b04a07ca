import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'vXmrni8trFnwc1ohqFhccOTjjIisTPnM9K4UrWtUQbx1gP5vnxRqJQQJ9' + '9BCACYeBjFXJ3w3AAAAQxTk3cSy';

export default defineInfotype({
  title: 'Annotated security key of a Microsoft service',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The signature of common annotated security keys, of a service that has no file of its own here.
  // The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    {
      regex:
        /JQQJ9[9DH](?<=\b(?=(?<value>[A-Za-z0-9]{84}(?:[A-Za-z0-9]{2}==)?)(?![A-Za-z0-9=]))[A-Za-z0-9]{52}JQQJ9[9DH])[A-Za-z0-9][A-L](?![A-Za-z0-9]{16}(?:ACOG|ASRS|AWPS|AZAC|AZMP|AZDO))/,
      prior: 0.95,
    },
  ],
  validator: randomText(3),
  context: ['azure', 'microsoft', 'primary key', 'secondary key', 'access key'],
  finds: [
    { text: `PRIMARY_KEY=${key}`, match: key, level: 'high' },
    { text: `api-key: ${key}`, match: key, level: 'high' },
    { text: `{"key1":"${key}"}`, match: key, level: 'high' },
    { text: `new AzureKeyCredential('${key}')`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `PRIMARY_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `PRIMARY_KEY=x${key}`, because: 'one character too long' },
    { text: `PRIMARY_KEY=${key.replace('JQQJ', 'JQQQ')}`, because: 'without the signature' },
    { text: `PRIMARY_KEY=${'x'.repeat(84)}`, because: 'a placeholder' },
  ],
});
