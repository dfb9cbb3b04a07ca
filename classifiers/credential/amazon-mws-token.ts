import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `amzn.mws.${'f159465f-c10' + 'f-4491-adf1-a11fa347ca51'}`;

export default defineInfotype({
  title: 'Amazon MWS auth token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bamzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['mws', 'amazon', 'auth token'],
  finds: [
    { text: `MWS_AUTH_TOKEN=${token}`, match: token, level: 'high' },
    { text: `MWSAuthToken=${token}&Merchant=A1`, match: token, level: 'high' },
    { text: `mws.auth_token = '${token}'`, match: token, level: 'high' },
    { text: `{"mwsAuthToken":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Amazon with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `MWS_AUTH_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `MWS_AUTH_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: 'amzn.mws.00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
    { text: `amzn.sp.${token.slice(9)}`, because: 'another prefix' },
  ],
});
