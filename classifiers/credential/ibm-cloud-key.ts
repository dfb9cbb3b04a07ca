import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'RYhyGJzis3Pjbi' + 'PcLtmKfAJXMYDVaY8YtiXrgwLBFKWH';

export default defineInfotype({
  title: 'IBM Cloud API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bibmcloud login\b[^\n]{0,60}--apikey[ =]["']?(?<value>[A-Za-z0-9_-]{44})(?![\w-])/, prior: 0.97 },
    assignedTo(
      [
        'ibm cloud',
        'ibm api',
        'ibmcloud',
        'ibm key',
        'ibm watson',
        'watson',
        'bluemix',
        'iam apikey',
        'iam api key',
        'ic api key',
      ],
      '(?=[A-Za-z_-]{0,43}\\d)[\\w-]{44}',
    ),
  ],
  validator: randomText(3),
  context: ['ibm cloud', 'ibmcloud', 'watson', 'iam', 'apikey'],
  finds: [
    { text: `IBMCLOUD_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"ibmcloudApiKey": "${key}",`, match: key, level: 'high' },
    { text: `--ibmcloud-api-key ${key}`, match: key, level: 'high' },
    { text: `ibmcloud login --apikey ${key}`, match: key, level: 'high' },
    { text: `IC_API_KEY=${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `IBMCLOUD_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `IBMCLOUD_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `IBMCLOUD_API_KEY=${'x'.repeat(44)}`, because: 'a placeholder' },
  ],
});
