import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `aio_${'LnzTVpo0r' + '1tRWODXzmvEVqc80ZrM'}`;
const older = 'a8ad2fe534' + 'e6d5cc7d98b9e3f1e74439';

export default defineInfotype({
  title: 'Adafruit IO key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'adafruit-api-key' },
  // The newer ones tell themselves apart; those before only by the name they are assigned to.
  patterns: [
    { regex: /\baio_[A-Za-z0-9]{28}\b/, prior: 0.97 },
    assignedTo(['adafruit', 'aio key'], '(?=[A-Za-z_-]{0,31}\\d)[A-Za-z0-9_-]{32}'),
  ],
  validator: randomText(3),
  context: ['adafruit', 'aio', 'io key'],
  finds: [
    { text: `ADAFRUIT_IO_KEY=${token}`, match: token, level: 'high' },
    { text: `#define IO_KEY "${token}"`, match: token, level: 'high' },
    { text: `ADAFRUIT_AIO_KEY = "${older}"`, match: older, level: 'high' },
    { text: `X-AIO-Key: ${token}`, match: token, level: 'high' },
    { text: `adafruit key: ${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `aio_${token.slice(4, 30)}`, because: 'two characters short' },
    { text: `${token}q`, because: 'one character too long' },
    { text: `checksum ${older}`, because: 'an older key without its name' },
    { text: `xaio_${token.slice(4)}`, because: 'inside a longer token' },
    { text: `ADAFRUIT_IO_KEY=aio_${'x'.repeat(28)}`, because: 'a placeholder' },
  ],
});
