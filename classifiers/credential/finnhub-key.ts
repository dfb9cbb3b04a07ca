import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'xd919h' + 'z8uend75tuc81u';
const newer = 'vdwo7xapc6vrn' + 'o1cz5f2rmu2vko8knb91snu8zqp';

export default defineInfotype({
  title: 'Finnhub API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'finnhub-access-token' },
  // Twenty characters, since 2021 forty.
  patterns: [assignedTo(['finnhub'], '(?=[A-Za-z]{0,19}\\d)[A-Za-z0-9]{20}(?:[a-z0-9]{20})?')],
  validator: randomText(3),
  context: ['finnhub', 'api key', 'stock'],
  finds: [
    { text: `FINNHUB_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"finnhubApiKey": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["FINNHUB_API_KEY"] = "${key}"`, match: key, level: 'high' },
    { text: `X-Finnhub-Token: ${key}`, match: key, level: 'high' },
    { text: `finnhub.Client(finnhub_key='${key}')`, match: key, level: 'high' },
    { text: `FINNHUB_API_KEY=${newer}`, match: newer, level: 'high' },
  ],
  ignores: [
    { text: `FINNHUB_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FINNHUB_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FINNHUB_API_KEY=${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
