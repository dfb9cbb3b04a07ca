import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

/** Names in documentation and templates. */
const sample =
  /^(?:my|your|test|example|sample|some|demo|the|a|foo|target|default)-?(?:gcp-?|gcloud-?|google-?)?(?:cloud-?)?project(?:-?id)?(?:-?\d{1,3})?$|^(?:project|string|projects?-?id)$|^bigquery-public-data$/;
const id = '[a-z](?=[a-z-]{0,28}[\\d-])[a-z0-9-]{4,28}[a-z0-9]';

export default defineInfotype({
  title: 'Google Cloud project id',
  region: [],
  categories: ['network'],
  regulations: [],
  patterns: [
    {
      regex: new RegExp(
        `\\bprojects/(?<value>${id})(?=/(?:locations|zones|regions|global|secrets|topics|subscriptions|serviceAccounts|datasets|instances|databases|repos|buckets|logs|keyRings)\\b)`,
      ),
      prior: 0.9,
    },
    labelled(
      [
        'google cloud project',
        'gcp project',
        'gcp project id',
        'gcloud project',
        'google project',
        'google project id',
        'cloudsdk core project',
        'gcp project name',
      ],
      `${id}(?![\\w.(-])`,
      0.8,
    ),
    { regex: new RegExp(`\\bgcloud [a-z0-9 -]{0,60}--project[= ](?<value>${id})(?![\\w.-])`), prior: 0.9 },
    { regex: new RegExp(`"project_id"\\s{0,2}:\\s{0,2}"(?<value>${id})"`), prior: 0.9 },
  ],
  validator: { test: (candidate) => !sample.test(candidate), chance: 0.8 },
  context: ['gcp project', 'gcp project id', 'google cloud project', 'gcloud', 'google cloud', 'project id'],
  finds: [
    { text: 'projects/acme-prod-4471/locations/europe-west1', match: 'acme-prod-4471', level: 'high' },
    { text: 'GOOGLE_CLOUD_PROJECT=acme-data-lake', match: 'acme-data-lake', level: 'high' },
    { text: '"project_id": "acme-billing-220417"', match: 'acme-billing-220417', level: 'high' },
    { text: 'gcloud run deploy api --project acme-web-7', match: 'acme-web-7', level: 'high' },
  ],
  ignores: [
    { text: 'GOOGLE_CLOUD_PROJECT=my-project', because: 'a sample' },
    { text: 'projects/acme/readme.md', because: 'a folder' },
    { text: 'GCP project: "Acme"', because: 'a name, no id' },
    { text: 'project acme-prod-4471', because: "no word about Google's cloud" },
  ],
});
