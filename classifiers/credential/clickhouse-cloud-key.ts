import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'EM1DxMj1Nm1U' + 'xq2RmPTCGAyandIqutvWKlloVy';
const token = `4b1d${body}`;

export default defineInfotype({
  title: 'ClickHouse Cloud API secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'clickhouse-cloud-api-secret-key' },
  patterns: [{ regex: /\b4b1d[A-Za-z0-9]{38}\b/, prior: 0.96 }],
  validator: randomText(3),
  context: ['clickhouse', 'key secret', 'cloud'],
  finds: [
    { text: `CLICKHOUSE_KEY_SECRET=${token}`, match: token, level: 'high' },
    { text: `curl -u mykeyid:${token} https://api.clickhouse.cloud/v1/organizations`, match: token, level: 'high' },
    { text: `token_secret = "${token}"`, match: token, level: 'high' },
    { text: `{"clickhouseKeySecret":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CLICKHOUSE_KEY_SECRET=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CLICKHOUSE_KEY_SECRET=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `CLICKHOUSE_KEY_SECRET=4b1d${'x'.repeat(38)}`, because: 'a placeholder' },
  ],
});
