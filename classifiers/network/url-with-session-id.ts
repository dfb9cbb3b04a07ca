import { entropy } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Session id in a URL',
  region: [],
  categories: ['credentials', 'network'],
  regulations: ['GDPR'],
  patterns: [
    {
      regex:
        /(?<=[?&;])(?:jsessionid|JSESSIONID|phpsessid|PHPSESSID|sessionid|sessionId|session_id|SESSIONID|sessid|ASPSESSIONID[A-Z]{8}|ASP\.NET_SessionId|sid|SID|CFTOKEN|cftoken|oauth_token|access_token|auth_token)=(?<value>[A-Za-z0-9._~!%+/-]{15,512}[A-Za-z0-9=])(?![\w%])/,
      prior: 0.88,
    },
  ],
  validator: {
    test: (candidate) => /\d/.test(candidate) && /[A-Za-z]/.test(candidate) && entropy(candidate) > 2.8,
    chance: 0.5,
  },
  context: ['session', 'cookie', 'http', 'https', 'get', 'referer'],
  finds: [
    {
      text: 'https://shop.example.com/cart;jsessionid=8F2C0B7714D9A3E65B10C4D2F7A98E31',
      match: '8F2C0B7714D9A3E65B10C4D2F7A98E31',
      level: 'high',
    },
    {
      text: 'GET /account?PHPSESSID=q9v2k7t4m1x8c5b3n6z0l2j7h4 HTTP/1.1',
      match: 'q9v2k7t4m1x8c5b3n6z0l2j7h4',
      level: 'high',
    },
    { text: 'http://intra/app?x=1&sid=7c1e90ab54d2f3867b0ae1c9', match: '7c1e90ab54d2f3867b0ae1c9', level: 'high' },
    {
      text: 'https://a.example/p?session_id=cs9_a1B2c3D4e5F6g7H8i9J0k1&v=2',
      match: 'cs9_a1B2c3D4e5F6g7H8i9J0k1',
      level: 'high',
    },
  ],
  ignores: [
    { text: '/cart?sessionid=1', because: 'one digit' },
    { text: '/cart?jsessionid=aaaaaaaaaaaaaaaaaaaaaaaa1', because: 'no random text' },
    { text: '/cart?color=8F2C0B7714D9A3E65B10C4D2F7A98E31', because: 'another parameter' },
    { text: '/cart?sid={session_id_of_the_user}', because: 'a template' },
  ],
});
