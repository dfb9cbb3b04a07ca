import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'GKB8SOLWAB' + 'QYI3BYQ';
const token = `SCW${body}`;

export default defineInfotype({
  title: 'Scaleway access key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bSCW(?=[A-Z]{0,16}\d)[A-Z0-9]{17}(?![\w-])/, prior: 0.95 }],
  validator: randomText(3),
  context: ['scaleway', 'scw'],
  finds: [
    { text: `SCW_ACCESS_KEY=${token}`, match: token, level: 'high' },
    { text: `{"scwAccessKey": "${token}"}`, match: token, level: 'high' },
    { text: `export default connect("${token}");`, match: token, level: 'high' },
    { text: `key ${token} leaked`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}Z`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `SCW${'X'.repeat(17)}`, because: 'a placeholder' },
    { text: 'SCWINDOWSSERVICEMANAGE', because: 'letters only' },
  ],
});
