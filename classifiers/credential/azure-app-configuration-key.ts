import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'NIVxdmCVGk9kmBmL535IUxtEylUvvBYDiK4VnuR6VoayYoGZlKIOJQQJ9' + '9BCACYeBjFXJ3w3AAAAAZAC0Ag7';
const older = '5y1WOHvrgoEtZVQs+wsF' + '4Nm9XVK2U2OFsxWAKfMr/hg=';

export default defineInfotype({
  title: 'Azure App Configuration secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    {
      regex: /JQQJ9[9DH](?<=\b(?=(?<value>[A-Za-z0-9]{84})\b)[A-Za-z0-9]{52}JQQJ9[9DH])[A-Za-z0-9]{18}AZAC/,
      prior: 0.99,
    },
    { regex: /\.azconfig\.io;Id=[^;\s"']{1,64};Secret=(?<value>[A-Za-z0-9+/]{43}=)(?!=)/, prior: 0.98 },
  ],
  validator: randomText(3),
  context: ['azconfig', 'app configuration', 'secret'],
  finds: [
    { text: `APP_CONFIG_SECRET=${key}`, match: key, level: 'high' },
    { text: `Endpoint=https://acme.azconfig.io;Id=x1Y2-l0-s0:Ab3;Secret=${older}`, match: older, level: 'high' },
    { text: `Endpoint=https://acme.azconfig.io;Id=x1Y2;Secret=${key}`, match: key, level: 'high' },
    { text: `"value": "${key}"`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `APP_CONFIG_SECRET=${key.slice(1)}`, because: 'one character short' },
    { text: `APP_CONFIG_SECRET=x${key}`, because: 'one character too long' },
    { text: `APP_CONFIG_SECRET=${key.replace('JQQJ', 'JQQQ')}`, because: 'without the signature' },
    { text: `sha256-${older}`, because: 'an older secret without its host' },
  ],
});
