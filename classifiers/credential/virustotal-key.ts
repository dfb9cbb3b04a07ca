import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '4bf201f7ccacd9a1a3fe4a' + '509e05997c5b926883dad' + 'c8e66ae9dc6d8aeaa06a9';

export default defineInfotype({
  title: 'VirusTotal API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'virustotal token',
        'virustotal api',
        'virustotal key',
        'virustotal secret',
        'virustotal auth',
        'virustotal access',
        'vt api',
        'vt key',
        'virus total api',
      ],
      '[0-9a-f]{64}',
    ),
  ],
  validator: randomText(3),
  context: ['virustotal'],
  finds: [
    { text: `VIRUSTOTAL_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"virustotalApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `VT_API_KEY: ${sample}`, match: sample, level: 'high' },
    { text: `virustotal api key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `VIRUSTOTAL_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `VIRUSTOTAL_API_KEY=${sample}0`, because: 'one character long' },
    { text: `virustotal.com/gui/file/${sample}`, because: 'the hash of a file' },
    { text: `VIRUSTOTAL_API_KEY=${'0'.repeat(64)}`, because: 'all zeros' },
  ],
});
