import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'e7883536bb3' + '965738dc';
const token = `NRJS-${body}`;

export default defineInfotype({
  title: 'New Relic browser key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'new-relic-browser-api-token' },
  patterns: [{ regex: /\bNRJS-[0-9a-f]{19}(?![\w-])/, prior: 0.97 }],
  validator: randomText(2.6),
  context: ['new relic', 'newrelic', 'browser agent'],
  finds: [
    { text: `NEW_RELIC_BROWSER_KEY=${token}`, match: token, level: 'high' },
    { text: `{"newRelicBrowserKey": "${token}"}`, match: token, level: 'high' },
    { text: `NREUM.info={licenseKey:"${token}",applicationID:"1"}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `NRJS-${'0'.repeat(19)}`, because: 'a placeholder' },
  ],
});
