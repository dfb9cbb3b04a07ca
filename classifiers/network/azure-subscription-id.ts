import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

const uuid = '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}';

export default defineInfotype({
  title: 'Azure subscription id',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    { regex: new RegExp(`(?<=/[sS]ubscriptions/)${uuid}\\b`), prior: 0.96 },
    labelled(
      ['azure subscription id', 'azure subscription', 'subscription id', 'arm subscription id', 'subscription guid'],
      `${uuid}(?!\\w)`,
      0.5,
    ),
    { regex: new RegExp(`\\b${uuid}\\b`), prior: 0.12 },
  ],
  context: [
    'azure subscription',
    'azure subscription id',
    'subscription id',
    'subscriptionid',
    'az account set',
    'subscription guid',
  ],
  neverReal: ['00000000-0000-0000-0000-000000000000'],
  finds: [
    {
      text: '/subscriptions/4a1c7f20-9b3e-4d58-8f61-20c5ae97b0d3/resourceGroups/rg1',
      match: '4a1c7f20-9b3e-4d58-8f61-20c5ae97b0d3',
      level: 'high',
    },
    {
      text: 'ARM_SUBSCRIPTION_ID=b7e0925d-1c64-4f3a-a8d2-6e91f04c5b78',
      match: 'b7e0925d-1c64-4f3a-a8d2-6e91f04c5b78',
      level: 'high',
    },
    {
      text: '"subscriptionId": "e25f81c9-730a-4b6d-9c4e-8da15f7203b6"',
      match: 'e25f81c9-730a-4b6d-9c4e-8da15f7203b6',
      level: 'high',
    },
    {
      text: 'Azure subscription 9d3b6e74-05af-4c12-b8e9-f1047c2a5d86 is blocked',
      match: '9d3b6e74-05af-4c12-b8e9-f1047c2a5d86',
      level: 'medium',
    },
  ],
  ignores: [
    { text: 'request id 4a1c7f20-9b3e-4d58-8f61-20c5ae97b0d3', because: 'no word about subscriptions' },
    { text: '/subscriptions/00000000-0000-0000-0000-000000000000/x', because: 'a placeholder' },
    { text: 'subscriptionId: 4a1c7f20-9b3e-4d58-8f61-20c5ae97b0d', because: 'one digit short' },
    { text: '/subscriptions/{subscriptionId}/resourceGroups', because: 'a template' },
  ],
});
