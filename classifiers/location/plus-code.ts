import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Plus code (Open Location Code)',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  // Twenty characters without vowels; eight of them, a plus and two to seven, or four with the name of a town.
  patterns: [
    {
      regex:
        /\b[23456789CFGHJMPQRV][23456789CFGHJMPQRVWX](?=[0-9]{0,6}[CFGHJMPQRVWX])[23456789CFGHJMPQRVWX]{6}\+[23456789CFGHJMPQRVWX]{2,7}(?![\w+=/])/,
      prior: 0.8,
    },
    {
      regex:
        /(?<![\w+/])(?=[2-9]{0,3}[CFGHJMPQRVWX])[23456789CFGHJMPQRVWX]{4}\+[23456789CFGHJMPQRVWX]{2,3}(?= [A-Z]|, [A-Z])/,
      prior: 0.3,
    },
  ],
  context: [
    'plus code',
    'plus codes',
    'open location code',
    'olc',
    'location',
    'address',
    'map',
    'maps',
    'adresse',
    'standort',
    'place',
  ],
  finds: [
    { text: 'Plus code: 9F4MGC84+7V', match: '9F4MGC84+7V', level: 'high' },
    { text: 'location 8FW4V75V+8QX.', match: '8FW4V75V+8QX', level: 'high' },
    { text: 'Address: V75V+8Q Paris, France', match: 'V75V+8Q', level: 'high' },
    { text: '849VCWC8+R9', match: '849VCWC8+R9' },
  ],
  ignores: [
    { text: 'Plus code 9A4MGC84+7V', because: 'A is not used' },
    { text: '9F4MGC84+7', because: 'one character behind the plus' },
    { text: 'sum 22334455+66', because: 'digits alone' },
    { text: 'base64 x9F4MGC84+7VAbc/d=', because: 'inside a longer token' },
  ],
});
