import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Indian UPI payment address',
  region: ['IN'],
  categories: ['financial', 'pii'],
  regulations: ['DPDP Act'],
  patterns: [
    {
      regex:
        /\b[A-Za-z0-9][A-Za-z0-9._-]{1,63}@(?:ok(?:axis|hdfcbank|icici|sbi)|ybl|ibl|axl|apl|yapl|paytm|pt(?:yes|axis|hdfc|sbi)|upi|waicici|waaxis|wahdfcbank|wasbi|axisb|icici|sbi|hdfcbank|kotak|barodampay|cnrb|pnb|idfcbank|idfcfirst|freecharge|ikwik|jupiteraxis|fbl|federal|indus|rbl|yesbank|yespay|airtel|postbank|dbs|hsbc|aubank|unionbank|slice|timecosmos|superyes|naviaxis)\b(?![.-]?\w)/,
      prior: 0.92,
    },
  ],
  context: [
    'upi',
    'upi id',
    'upi address',
    'vpa',
    'virtual payment address',
    'gpay',
    'google pay',
    'phonepe',
    'bhim',
    'paytm',
  ],
  finds: [
    { text: 'UPI ID: meera.k72@okhdfcbank', match: 'meera.k72@okhdfcbank', level: 'high' },
    { text: 'pay 9845071936@ybl', match: '9845071936@ybl', level: 'high' },
    { text: '{"vpa":"shop-4471@okaxis"}', match: 'shop-4471@okaxis', level: 'high' },
    { text: 'BHIM ravi_77@upi please', match: 'ravi_77@upi', level: 'high' },
  ],
  ignores: [
    { text: 'mail meera@paytm.com', because: 'an e-mail address' },
    { text: 'UPI meera@okbank', because: 'no such provider' },
    { text: 'UPI @okaxis', because: 'no name in front' },
    { text: 'scope @upi/core', because: 'a package' },
  ],
});
