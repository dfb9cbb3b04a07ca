import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '03:4d:fe:40:98:22:1b:bd:6' + '6:7b:10:6a:c9:35:70:7b';

export default defineInfotype({
  title: 'Oracle Cloud API key fingerprint',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['oci fingerprint', 'oci key fingerprint', 'oci api key fingerprint', 'oci cli fingerprint'],
      '(?:[0-9a-f]{2}:){15}[0-9a-f]{2}(?!:)',
    ),
    { regex: /\bfingerprint\s{0,3}=\s{0,3}(?<value>(?:[0-9a-f]{2}:){15}[0-9a-f]{2})(?![\w:-])/, prior: 0.1 },
  ],
  validator: randomText(2.8),
  context: ['oci', 'tenancy', 'oracle cloud', 'ocid1'],
  finds: [
    { text: `OCI_FINGERPRINT=${sample}`, match: sample, level: 'high' },
    { text: `{"ociFingerprint": "${sample}"}`, match: sample, level: 'high' },
    {
      text: `tenancy=x
fingerprint=${sample}`,
      match: sample,
      level: 'high',
    },
    { text: `oci fingerprint is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `OCI_FINGERPRINT=${sample.slice(3)}`, because: 'fifteen pairs' },
    { text: `OCI_FINGERPRINT=${sample}:4a`, because: 'seventeen pairs' },
    { text: `Server key fingerprint=${sample}`, because: 'the key of a server, nothing about Oracle' },
    { text: `OCI_FINGERPRINT=${'00:'.repeat(15)}00`, because: 'all zeros' },
  ],
});
