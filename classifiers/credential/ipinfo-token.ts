import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '7d0f' + '6a7ef18978';

export default defineInfotype({
  title: 'IPinfo access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bipinfo\.io\/[\w.:/]{0,60}\?token=(?<value>[a-f0-9]{14})\b/, prior: 0.97 },
    assignedTo(['ipinfo'], '(?=[a-f]{0,13}\\d)(?=\\d{0,13}[a-f])[a-f0-9]{14}'),
  ],
  validator: randomText(2.2),
  context: ['ipinfo', 'access token'],
  finds: [
    { text: `IPINFO_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"ipinfoToken": "${key}",`, match: key, level: 'high' },
    { text: `ipinfo.token=${key}`, match: key, level: 'high' },
    { text: `https://ipinfo.io/8.8.8.8?token=${key}`, match: key, level: 'high' },
    { text: `ipinfo.getHandler(ipinfoToken='${key}')`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `IPINFO_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `IPINFO_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `IPINFO_TOKEN=${'0'.repeat(14)}`, because: 'a placeholder' },
  ],
});
