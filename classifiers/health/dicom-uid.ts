import { defineInfotype } from '../../src/detect/infotype.js';

/** PS3.5 section 9: at most 64 characters; 1.2.840.10008 numbers the standard itself and no examination. */
const examined = (uid: string) => uid.length >= 18 && uid.length <= 64 && !uid.startsWith('1.2.840.10008.');

export default defineInfotype({
  title: 'DICOM instance UID',
  region: [],
  categories: ['health'],
  regulations: ['HIPAA', 'GDPR'],
  patterns: [{ regex: /\b[0-2](?:\.(?:0|[1-9]\d{0,38})){5,30}\b/, prior: 0.2 }],
  validator: { test: examined, chance: 0.8 },
  context: [
    'dicom',
    'dicom uid',
    'study instance uid',
    'series instance uid',
    'sop instance uid',
    'study uid',
    'series uid',
    'instance uid',
    'pacs',
    'modality',
    'radiology',
    'wado',
  ],
  finds: [
    {
      text: 'StudyInstanceUID: 1.2.276.0.7230010.3.1.2.8323329.20441.1517874291.600481',
      match: '1.2.276.0.7230010.3.1.2.8323329.20441.1517874291.600481',
      level: 'high',
    },
    {
      text: 'DICOM 1.3.6.1.4.1.14519.5.2.1.7009.2403.334240657131972136850343327463',
      match: '1.3.6.1.4.1.14519.5.2.1.7009.2403.334240657131972136850343327463',
      level: 'high',
    },
    {
      text: 'series_uid=2.25.329800735698586629295641978511506172918.1.2.3.4,',
      match: '2.25.329800735698586629295641978511506172918.1.2.3.4',
      level: 'high',
    },
    {
      text: 'wado?studyUID=1.2.826.0.1.3680043.8.1055.1.20111102150758591',
      match: '1.2.826.0.1.3680043.8.1055.1.20111102150758591',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'OID 1.3.6.1.4.1.14519.5.2.1.7009', because: 'no word about images' },
    { text: 'SOP class UID 1.2.840.10008.5.1.4.1.1.2', because: 'a number of the standard' },
    { text: 'DICOM 1.2.276.0.72', because: 'too few parts' },
    { text: 'dicom 1.2.276.0.7230010.03.1.2.83', because: 'a leading zero' },
  ],
});
