import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '05967494174QzBaDivRdf0PQ' + 'qzElM2RoIc32Z1Tk6BDDoK';
const token = `ntn_${body}`;
const older = `secret_${body.slice(3)}`;

export default defineInfotype({
  title: 'Notion integration token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'notion-api-token' },
  patterns: [
    { regex: /\bntn_\d{11}[A-Za-z0-9]{35}(?![\w-])/, prior: 0.97 },
    { regex: /\bsecret_[A-Za-z0-9]{43}(?![\w-])/, prior: 0.9 },
  ],
  validator: randomText(3.5),
  context: ['notion', 'integration'],
  finds: [
    { text: `NOTION_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"notionToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
    { text: `NOTION_KEY=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `ntn_${'x'.repeat(46)}`, because: 'a placeholder' },
    { text: `secret_${'x'.repeat(43)}`, because: 'a placeholder of the older form' },
  ],
});
