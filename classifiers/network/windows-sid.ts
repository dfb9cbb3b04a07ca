import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Windows security identifier (SID)',
  region: [],
  categories: ['network', 'pii'],
  regulations: ['GDPR'],
  // MS-DTYP 2.4.2: accounts of a machine or a domain (S-1-5-21), of Entra (S-1-12-1), of application packages.
  patterns: [
    { regex: /\bS-1-5-21-\d{6,10}-\d{6,10}-\d{6,10}(?:-\d{3,10})?(?!-?\d)/, prior: 0.97 },
    { regex: /\bS-1-12-1-\d{6,10}-\d{6,10}-\d{6,10}-\d{6,10}(?!-?\d)/, prior: 0.97 },
    { regex: /\bS-1-5-(?:80|82|83|90)(?:-\d{1,10}){2,6}(?!-?\d)/, prior: 0.86 },
  ],
  context: ['sid', 'security identifier', 'objectsid', 'user sid', 'account'],
  finds: [
    {
      text: 'objectSid: S-1-5-21-1004336348-1177238915-682003330-1122',
      match: 'S-1-5-21-1004336348-1177238915-682003330-1122',
      level: 'high',
    },
    {
      text: 'SID S-1-5-21-3623811015-3361044348-30300820.',
      match: 'S-1-5-21-3623811015-3361044348-30300820',
      level: 'high',
    },
    {
      text: 'S-1-12-1-2194836170-1120497083-3847102955-2817364450',
      match: 'S-1-12-1-2194836170-1120497083-3847102955-2817364450',
      level: 'high',
    },
    {
      text: 'HKU\\S-1-5-21-2870341182-410099231-1750028841-500\\Software',
      match: 'S-1-5-21-2870341182-410099231-1750028841-500',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'S-1-5-32-544', because: 'the administrators of every machine' },
    { text: 'S-1-5-18', because: 'the system itself' },
    { text: 'S-1-5-21-1004336348', because: 'too short' },
    { text: 'MS-1-5-21-1004336348-1177238915-682003330-1122', because: 'inside a longer token' },
  ],
});
