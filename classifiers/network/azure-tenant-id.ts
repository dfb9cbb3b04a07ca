import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

const uuid = '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}';

export default defineInfotype({
  title: 'Microsoft Entra tenant id',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    {
      regex: new RegExp(`(?<=login\\.microsoftonline\\.com/|sts\\.windows\\.net/|login\\.windows\\.net/)${uuid}\\b`),
      prior: 0.96,
    },
    labelled(
      [
        'tenant id',
        'azure tenant id',
        'arm tenant id',
        'aad tenant id',
        'entra tenant id',
        'directory id',
        'directory tenant id',
        'tenant',
        'tid',
      ],
      `${uuid}(?!\\w)`,
      0.5,
    ),
    { regex: new RegExp(`\\b${uuid}\\b`), prior: 0.12 },
  ],
  context: [
    'tenant id',
    'tenantid',
    'azure tenant',
    'entra tenant',
    'aad tenant',
    'directory id',
    'tenant',
    'azure ad',
    'entra id',
  ],
  // The tenants of Microsoft itself, of personal accounts, and none.
  neverReal: [
    '72f988bf-86f1-41af-91ab-2d7cd011db47',
    '9188040d-6c67-4c5b-b112-36a304b66dad',
    'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
    '00000000-0000-0000-0000-000000000000',
  ],
  finds: [
    {
      text: 'tenantId: 1f6c80b2-4d9a-4e37-95c1-a0b7d83e62f4',
      match: '1f6c80b2-4d9a-4e37-95c1-a0b7d83e62f4',
      level: 'high',
    },
    {
      text: 'https://login.microsoftonline.com/c8a35e71-20fb-4964-8d0e-7b51f92c4ea6/oauth2/v2.0/token',
      match: 'c8a35e71-20fb-4964-8d0e-7b51f92c4ea6',
      level: 'high',
    },
    {
      text: 'AZURE_TENANT_ID="5b7d02ef-863c-4a1d-b9f0-e4c21a6573d8"',
      match: '5b7d02ef-863c-4a1d-b9f0-e4c21a6573d8',
      level: 'high',
    },
    {
      text: 'Directory (tenant) ID: Directory ID: 6e904d1b-c2f7-43a8-81de-09b5fa7c3e20',
      match: '6e904d1b-c2f7-43a8-81de-09b5fa7c3e20',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'request id 1f6c80b2-4d9a-4e37-95c1-a0b7d83e62f4', because: 'no word about tenants' },
    { text: 'tenantId: 9188040d-6c67-4c5b-b112-36a304b66dad', because: 'the tenant of all personal accounts' },
    { text: 'tenantId: common', because: 'any tenant' },
    { text: 'https://login.microsoftonline.com/{tenant}/oauth2', because: 'a template' },
  ],
});
