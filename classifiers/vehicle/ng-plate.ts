import { defineInfotype } from '../../src/detect/infotype.js';

/** Since 2011: three letters of the local government, three digits, two letters; I and O are not used behind. */
export default defineInfotype({
  title: 'Nigerian vehicle registration',
  region: ['NG'],
  categories: ['pii'],
  regulations: ['NDPA'],
  aliases: { presidio: 'NG_VEHICLE_REGISTRATION' },
  patterns: [
    { regex: /\b[A-Z]{3}[ -]\d{3} ?[A-HJ-NP-Z]{2}\b/, prior: 0.12 },
    { regex: /\b[A-Z]{3}\d{3}[A-HJ-NP-Z]{2}\b/, prior: 0.085 },
  ],
  context: [
    'plate number',
    'number plate',
    'plate no',
    'vehicle registration',
    'vehicle plate',
    'registration number',
    'licence plate',
    'license plate',
    'nigerian plate',
    'frsc',
    'lagos',
    'abuja',
  ],
  finds: [
    { text: 'Plate number: KJA-482DF', match: 'KJA-482DF', level: 'medium' },
    { text: 'Lagos vehicle plate EKY 307 BM', match: 'EKY 307 BM', level: 'medium' },
    { text: '{"plateNumber":"ABJ-914XA"}', match: 'ABJ-914XA', level: 'medium' },
    { text: 'Nigerian plate LSR651GT, FRSC Abuja', match: 'LSR651GT', level: 'low' },
  ],
  ignores: [
    { text: 'plate number KJA-48DF', because: 'two digits' },
    { text: 'plate number KJA-4827DF', because: 'four digits' },
    { text: 'plate number KJA-482D', because: 'one letter behind' },
    { text: 'ticket KJA-482DF', because: 'no word about vehicles' },
  ],
});
