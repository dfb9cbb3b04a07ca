import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'FATCA global intermediary number (GIIN)',
  region: [],
  categories: ['financial'],
  regulations: ['FATCA'],
  patterns: [{ regex: /\b[0-9A-NP-Z]{6}\.[0-9A-NP-Z]{5}\.(?:LE|SL|ME|BR|SF|SD|SS|SB|SP|SM)\.\d{3}\b/, prior: 0.95 }],
  context: [
    'giin',
    'global intermediary identification number',
    'fatca',
    'ffi',
    'sponsoring entity',
    'foreign financial institution',
  ],
  finds: [
    { text: 'GIIN: H8K2QH.00000.LE.276', match: 'H8K2QH.00000.LE.276', level: 'high' },
    { text: 'FATCA 98Q96B.99999.SL.250', match: '98Q96B.99999.SL.250', level: 'high' },
    { text: '{"giin":"4H7TJ2.00012.ME.040"}', match: '4H7TJ2.00012.ME.040', level: 'high' },
    { text: 'Bank AG, BG3Q8M.0000Z.BR.756', match: 'BG3Q8M.0000Z.BR.756', level: 'high' },
  ],
  ignores: [
    { text: 'GIIN H8K2QH.00000.XX.276', because: 'no such category' },
    { text: 'GIIN H8K2Q.00000.LE.276', because: 'five characters' },
    { text: 'GIIN H8K2QO.00000.LE.276', because: 'the letter O does not occur' },
    { text: 'GIIN H8K2QH.00000.LE.27', because: 'two digits of the country' },
  ],
});
