import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

export default defineInfotype({
  title: 'Android device identifier',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  patterns: [
    { regex: /\b(?=[0-9a-f]{0,15}\d)(?=[0-9a-f]{0,15}[a-f])[0-9a-f]{16}\b/, prior: 0.1 },
    labelled(
      ['android id', 'ssaid', 'android device id', 'gsf id', 'gsf android id'],
      '(?=[0-9a-f]{0,15}\\d)[0-9a-f]{13,16}(?!\\w)',
      0.4,
    ),
  ],
  context: ['android id', 'androidid', 'ssaid', 'android device id', 'gsf id', 'settings secure', 'android device'],
  finds: [
    { text: 'android_id: 9774d56a1f04b2c8', match: '9774d56a1f04b2c8', level: 'high' },
    { text: '{"androidId":"3f9e20c1b4a87d65"}', match: '3f9e20c1b4a87d65', level: 'high' },
    { text: 'SSAID=c0ffe21a9b7d4410', match: 'c0ffe21a9b7d4410', level: 'high' },
    { text: 'Android device 5e1b0a77d92c4f38 enrolled', match: '5e1b0a77d92c4f38', level: 'medium' },
  ],
  ignores: [
    { text: 'trace 9774d56a1f04b2c8', because: 'no word about devices' },
    { text: 'android_id: 9774d56a1f04', because: 'twelve digits' },
    { text: 'android_id: 9774d56a1f04b2c8e', because: 'seventeen digits' },
    { text: 'android_id: 9774d56a1f04b2cg', because: 'g is no hexadecimal digit' },
  ],
});
