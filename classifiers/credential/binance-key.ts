import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'lhFJuQkEjdS3lnyP98RWd' + 'tv89qqFT4qZp0GLzlVXzDhmWpBTydzMSLQW03zn6IQz';

export default defineInfotype({
  title: 'Binance API or secret key',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: [],
  patterns: [assignedTo(['binance'], '(?=[A-Fa-f0-9]{0,63}[G-Zg-z])(?=[A-Za-z]{0,63}\\d)[A-Za-z0-9]{64}')],
  validator: randomText(3),
  context: ['binance', 'api key', 'secret key'],
  finds: [
    { text: `BINANCE_SECRET_KEY=${key}`, match: key, level: 'high' },
    { text: `"binanceSecretKey": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["BINANCE_SECRET_KEY"] = "${key}"`, match: key, level: 'high' },
    { text: `binance api key: ${key}`, match: key, level: 'high' },
    { text: `binanceKey => '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BINANCE_SECRET_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BINANCE_SECRET_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BINANCE_SECRET_KEY=${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
