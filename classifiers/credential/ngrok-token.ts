import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'd1uQVSFDeR5nYQ' + 'OiDBqLIjCfk4';
const token = `2${body}`;
const full = `${token}_${'5Xh8vQm2Kw'}${'Tz7BnR4cLpY'}`;

export default defineInfotype({
  title: 'ngrok authtoken or API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // A time-sorted id of 27 characters, then a random part.
  patterns: [
    { regex: /\b[123][A-Za-z0-9]{26}_[A-Za-z0-9]{19,23}(?![\w-])/, prior: 0.6 },
    assignedTo(['ngrok'], '[123][A-Za-z0-9]{26}_[A-Za-z0-9]{19,23}', 0.97),
  ],
  validator: randomText(3.5),
  context: ['ngrok', 'authtoken'],
  finds: [
    { text: `NGROK_AUTHTOKEN=${full}`, match: full, level: 'high' },
    { text: `ngrok config add-authtoken ${full}`, match: full, level: 'high' },
    { text: `authtoken: ${full}`, match: full, level: 'high' },
    { text: `{"ngrok_api_key":"${full}"}`, match: full, level: 'high' },
  ],
  ignores: [
    { text: `NGROK_AUTHTOKEN=${token}`, because: 'the id alone' },
    { text: `NGROK_AUTHTOKEN=${full}abcd`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `NGROK_AUTHTOKEN=2${'x'.repeat(26)}_${'x'.repeat(21)}`, because: 'a placeholder' },
    { text: `NGROK_AUTHTOKEN=9${full.slice(1)}`, because: 'a time far off' },
  ],
});
