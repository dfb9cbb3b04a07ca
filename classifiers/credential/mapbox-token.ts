import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'U3c6l9LJtY5gyODH5f2r' + '0opH9EjvRpWFpnklo' + 'EsCs6Zao73cSzLVATby';
const token = `sk.eyJ1Ijoi${body}`;
const signed = `${token}.${'Qm4vXw7ZtB'}${'n2LcR8sKy1Hd'}`;
const open = `pk.${signed.slice(3)}`;

export default defineInfotype({
  title: 'Mapbox access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'mapbox-api-token' },
  // Secret, public and temporary ones; the payload begins with {"u":" in base 64.
  patterns: [
    { regex: /\b[pst]k\.eyJ1Ijoi[\w-]{20,200}\.[\w-]{22}(?![\w-])/, prior: 0.98 },
    assignedTo(['mapbox'], '[pst]k\\.[A-Za-z0-9_-]{60}\\.[A-Za-z0-9_-]{22}'),
  ],
  validator: randomText(3.5),
  context: ['mapbox', 'map token'],
  finds: [
    { text: `MAPBOX_ACCESS_TOKEN=${signed}`, match: signed, level: 'high' },
    { text: `mapboxgl.accessToken = '${open}';`, match: open, level: 'high' },
    { text: `https://api.mapbox.com/v4/x?access_token=${signed}`, match: signed, level: 'high' },
    { text: `{"mapbox": "${open}"}`, match: open, level: 'high' },
  ],
  ignores: [
    { text: signed.slice(0, -1), because: 'a signature of 21 characters' },
    { text: `${signed}a`, because: 'a signature of 23 characters' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pk.eyJ1Ijoi${'x'.repeat(40)}`, because: 'a placeholder' },
    { text: token, because: 'no signature' },
  ],
});
