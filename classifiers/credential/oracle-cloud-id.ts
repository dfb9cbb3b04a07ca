import { defineInfotype } from '../../src/detect/infotype.js';

const body = '6t9676hyeqzv0i7kir' + 'lrzdtwn8m0g4bq4iu' + 'n1duwdul72tlt5zva';
const token = `ocid1.user.oc1..aaaaaaaa${body}`;

export default defineInfotype({
  title: 'Oracle Cloud user or tenancy identifier',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Who a request signs as: with it stand the fingerprint and path of the signing key.
  patterns: [
    {
      regex: /\bocid1\.(?:user|tenancy|credential|apikey)\.oc\d{1,2}\.[a-z0-9-]{0,20}\.[a-z0-9]{60}(?![\w-])/,
      prior: 0.97,
    },
  ],
  validator: { test: (candidate) => new Set(candidate.slice(-52)).size >= 12, chance: 0.5 },
  context: ['oci', 'oracle cloud', 'tenancy', 'ocid'],
  finds: [
    { text: `OCI_USER_OCID=${token}`, match: token, level: 'high' },
    { text: `user=${token}`, match: token, level: 'high' },
    { text: `tenancy=ocid1.tenancy.oc1..aaaaaaaa${body}`, match: `ocid1.tenancy.oc1..aaaaaaaa${body}`, level: 'high' },
    { text: `{"ocid": "${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ocid1.user.oc1..aaaaaaaa${'x'.repeat(52)}`, because: 'a placeholder' },
    { text: `ocid1.instance.oc1.phx.aaaaaaaa${body}`, because: 'a machine, no one who signs' },
  ],
});
