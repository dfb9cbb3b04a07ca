import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'h2mXMBje2LxEMXZp/qmPL5jIqhFVzvljZ' + '+AEhBh94+J=';
const older = 'EbBOsT1I/A+PwSAi+9ir' + 'jHSkrMj5LydNQS8M5dGwqu7=';

export default defineInfotype({
  title: 'Azure Event Hubs key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // No context words, so that the whole of a connection string goes before the key in it.
  patterns: [
    {
      regex: /\+AEh[A-P](?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{43}=)(?!=))[A-Za-z0-9+/]{33}\+AEh[A-P])/,
      prior: 0.98,
    },
    assignedTo(['event hub', 'eventhub'], '[A-Za-z0-9+/]{43}=(?!=)', 0.9),
  ],
  validator: randomText(3.5),
  finds: [
    { text: `EVENT_HUB_KEY=${key}`, match: key, level: 'high' },
    { text: `AzureNamedKeyCredential('listen', '${key}')`, match: key, level: 'high' },
    { text: `"primaryKey": "${key}"`, match: key, level: 'high' },
    { text: `eventhub.sas.key=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `EVENT_HUB_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `EVENT_HUB_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('+AEh', 'zzzz')}`, because: 'without the signature' },
    { text: `EVENT_HUB_KEY=${'x'.repeat(33)}+AEhB${'x'.repeat(5)}=`, because: 'a placeholder' },
    { text: `sha256-${older}`, because: 'an older key without its name' },
  ],
});
