import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Malaysian company registration number (SSM)',
  region: ['MY'],
  categories: ['financial'],
  regulations: ['PDPA'],
  patterns: [
    { regex: /\b(?:19|20)\d{2}0[1-6]\d{6}\b/, prior: 0.1 },
    { regex: /\b\d{5,7}-[A-Z]\b/, prior: 0.1 },
    { regex: /\b(?:19|20)\d{2}0[1-6]\d{6} ?\(\d{5,7}-[A-Z]\)/, prior: 0.93 },
  ],
  context: [
    'ssm',
    'company no',
    'co no',
    'company registration',
    'registration no',
    'no pendaftaran',
    'nombor pendaftaran',
    'no syarikat',
    'sdn bhd',
    'suruhanjaya syarikat malaysia',
    'roc',
  ],
  finds: [
    { text: 'Company No. 8463897-N', match: '8463897-N', level: 'medium' },
    { text: 'SSM: 201901008745', match: '201901008745', level: 'medium' },
    { text: 'Sdn Bhd 201901033799 (1308083-R)', match: '201901033799 (1308083-R)', level: 'high' },
    { text: '{"ssm":"202101014035"}', match: '202101014035', level: 'medium' },
  ],
  ignores: [
    { text: 'Company No. 1234-A', because: 'four digits' },
    { text: 'SSM 201999012345', because: 'no kind 99' },
    { text: 'part 123456-A', because: 'no word about companies' },
    { text: 'SSM 180101012345', because: 'no such year' },
  ],
});
