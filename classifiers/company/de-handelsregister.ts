import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'German commercial register number (HRA/HRB)',
  region: ['DE'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { presidio: 'DE_HANDELSREGISTER' },
  patterns: [
    { regex: /\bHR[AB][ -]?\d{1,6}(?: (?:B|HB|FL|KI|HL|PI))?\b/, prior: 0.68 },
    { regex: /\bG[ns]R[ -]?\d{1,5}\b/, prior: 0.4 },
    { regex: /\b(?:VR|PR)[ -]\d{1,6}\b/, prior: 0.06 },
  ],
  context: [
    'handelsregister',
    'handelsregisternummer',
    'amtsgericht',
    'registergericht',
    'registernummer',
    'register nr',
    'partnerschaftsregister',
    'vereinsregister',
    'genossenschaftsregister',
    'hrb',
    'hra',
    'geschaeftsfuehrer',
    'geschaftsfuhrer',
    'commercial register',
  ],
  finds: [
    { text: 'Amtsgericht München, HRB 213756', match: 'HRB 213756', level: 'high' },
    { text: 'Handelsregister: HRA 15295', match: 'HRA 15295', level: 'high' },
    { text: 'Registergericht Charlottenburg HRB 19335 B', match: 'HRB 19335 B', level: 'high' },
    { text: '{"handelsregisternummer":"HRB31712"}', match: 'HRB31712', level: 'high' },
    { text: 'GmbH, HRB 986057, Köln', match: 'HRB 986057' },
    { text: 'Vereinsregister VR 4841', match: 'VR 4841', level: 'low' },
  ],
  ignores: [
    { text: 'Amtsgericht HRC 12345', because: 'no such section' },
    { text: 'Amtsgericht HRB 1239647', because: 'seven digits' },
    { text: 'VR 2 headset', because: 'no word about a register' },
    { text: 'THRB 12345', because: 'inside a longer word' },
  ],
});
