import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Google Cloud service account',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    {
      regex:
        /\b[a-z][a-z0-9-]{4,28}[a-z0-9]@[a-z][a-z0-9-]{4,28}[a-z0-9](?:\.[a-z][a-z0-9.-]{0,60})?\.iam\.gserviceaccount\.com\b/,
      prior: 0.98,
    },
    {
      regex:
        /\b(?:\d{6,14}(?:-compute)?|[a-z][a-z0-9-]{4,28}[a-z0-9])@(?:developer|appspot|cloudservices|cloudbuild)\.gserviceaccount\.com\b/,
      prior: 0.98,
    },
  ],
  context: ['service account', 'client email', 'serviceaccount', 'gcloud'],
  finds: [
    {
      text: 'deployer@acme-prod-4471.iam.gserviceaccount.com',
      match: 'deployer@acme-prod-4471.iam.gserviceaccount.com',
      level: 'high',
    },
    {
      text: '"client_email": "etl-runner@acme-data.iam.gserviceaccount.com"',
      match: 'etl-runner@acme-data.iam.gserviceaccount.com',
      level: 'high',
    },
    {
      text: 'serviceAccount:481920557301-compute@developer.gserviceaccount.com,',
      match: '481920557301-compute@developer.gserviceaccount.com',
      level: 'high',
    },
    {
      text: 'member acme-web@appspot.gserviceaccount.com.',
      match: 'acme-web@appspot.gserviceaccount.com',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'jane@gserviceaccount.example.com', because: 'another domain' },
    { text: '@acme-prod.iam.gserviceaccount.com', because: 'no account' },
    { text: 'x@acme-prod.iam.gserviceaccount.com', because: 'one letter' },
    { text: 'deployer@acme-prod.iam.gserviceaccount.community', because: 'another domain' },
  ],
});
