import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '2DUYNZOME' + 'U2VH583IC767NJSEDV9';
const token = `pk_prod_${body}`;

export default defineInfotype({
  title: 'Courier auth token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bpk_(?:prod|test)_[A-Z0-9]{28}\b/, prior: 0.95 }],
  validator: randomText(3),
  context: ['courier', 'auth token'],
  finds: [
    { text: `COURIER_AUTH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `CourierClient({ authorizationToken: '${token}' })`, match: token, level: 'high' },
    { text: `{"courierAuthToken":"${token}"}`, match: token, level: 'high' },
    { text: `The Courier auth token is ${token}.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `COURIER_AUTH_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `COURIER_AUTH_TOKEN=${token}A`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `COURIER_AUTH_TOKEN=pk_prod_${'X'.repeat(28)}`, because: 'a placeholder' },
  ],
});
