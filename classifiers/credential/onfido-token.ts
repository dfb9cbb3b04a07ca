import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'EmnB0XChuKy.a9MK87qkj58' + 'wgssK4fCwLKHfUip1slBt';
const token = `api_live.${body}`;

export default defineInfotype({
  title: 'Onfido API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bapi_(?:live|sandbox)(?:_(?:us|ca|eu))?\.[\w-]{11}\.[\w-]{32}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['onfido'],
  finds: [
    { text: `ONFIDO_API_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"onfidoApiToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Token token=${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
    { text: `token api_sandbox_us.${body}`, match: `api_sandbox_us.${body}`, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `api_live.${'x'.repeat(11)}.${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
