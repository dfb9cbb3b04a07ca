import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'EEDHzs/BSOl1gogjjC8I0ogBWl9NSxcYPPDM095C9c9GrbyEBMbAiG05RkopPDqX6ZS/R6w7gXPj7ecRt+5aS9+zFIitYoU7X0a8ZG9zMtKUWgp3WQ3v2Z9WEsLjOpv5G7G3R' +
  'tB7a6xUsgUGhZT1lkMc9CZ1aBsfP8PHFjIsJJVZsadvjhZw5FvXJx1bQ03/cZGJetnx91/mrN0fZtRXUWamCtUBSwGU89c+SJJIUlWX7Jt9Zpxf9CfxzkSS8SzdkDcmD9CG4F9dMiKrMZPKHtQS+3ezlvMiV4kV6VvU4bycC1y1JN5Cu5qhbEnL5XdZyKY6J46T3c9MaGbo0KIYC8xayX/3JhjIA6OZAh1iVjlRmF0CYfeWjEWRQgViIEI/a4xrfHLsuTOYmgPZ';
const key = `LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQ${body}`;
const ec = `LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk${body}==`;

export default defineInfotype({
  title: 'Private key in base 64',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Base 64 of the first line of a private key in PEM, of whatever kind.
  patterns: [
    {
      regex:
        /\bLS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRV|BFQyBQUklWQVRFIEtFW|BEU0EgUFJJVkFURSBLRV|BQUklWQVRFIEtFW|BPUEVOU1NIIFBSSVZBVEUgS0VZ|BFTkNSWVBURUQgUFJJVkFURSBLRV)[A-Za-z0-9+/]{80,4000}={0,2}(?![A-Za-z0-9+/=])/,
      prior: 0.95,
    },
  ],
  validator: randomText(3.5),
  context: ['private key', 'tls', 'secret', 'certificate'],
  finds: [
    { text: `  tls.key: ${key}`, match: key, level: 'high' },
    { text: `TLS_KEY_B64=${ec}`, match: ec, level: 'high' },
    { text: `{"sshKey":"${key}"}`, match: key, level: 'high' },
    { text: `PRIVATE_KEY_BASE64="${ec}"`, match: ec, level: 'high' },
  ],
  ignores: [
    { text: 'tls.key: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQ', because: 'the first line alone' },
    { text: `tls.crt: ${key.replace('BSU0EgUFJJVkFURSBLRVkt', 'BDRVJUSUZJQ0FURS0t')}`, because: 'a certificate' },
    { text: `tls.key: x${key}`, because: 'inside a longer text' },
    { text: `tls.key: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRV${'A'.repeat(300)}`, because: 'a placeholder' },
  ],
});
