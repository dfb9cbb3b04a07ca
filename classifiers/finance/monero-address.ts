import { isMoneroAddress } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Monero address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?\b/, prior: 0.6 }],
  // Four checksum bytes, one network byte.
  validator: { test: isMoneroAddress, chance: 2 ** -38 },
  context: ['monero', 'xmr', 'wallet', 'address', 'subaddress'],
  finds: [
    {
      text: 'XMR 47Z9135qb3sEZJ2GSCgZXBjo2mfYET1c9BffTr9VyQXvBwv6a4jqhpHHQ7FzUgYUhyNSNsfQWsbuQ3LryrCsNbrR5BNUzWQ',
      match: '47Z9135qb3sEZJ2GSCgZXBjo2mfYET1c9BffTr9VyQXvBwv6a4jqhpHHQ7FzUgYUhyNSNsfQWsbuQ3LryrCsNbrR5BNUzWQ',
      level: 'high',
    },
    {
      text: 'donate: 86htusuBg29DtUwHQZCyQcU33fspcdeWZjPVUFKN4UUCXmw3fw9hoGmQxcLHB5LW7hPQeq1xhnzBmFdf6rgnnqDEPEnR6N9.',
      match: '86htusuBg29DtUwHQZCyQcU33fspcdeWZjPVUFKN4UUCXmw3fw9hoGmQxcLHB5LW7hPQeq1xhnzBmFdf6rgnnqDEPEnR6N9',
      level: 'high',
    },
    {
      text: '{"integrated_address":"4FuWcbg866NYQxy42JWSitAHXt3dfVikKNp3DYW8c6RbeXdJF8T6vscALAKzZf8o1ZWLSYhwypAchCQTWSwTeZJUFE758AG4u4KKN8nEqS"}',
      match:
        '4FuWcbg866NYQxy42JWSitAHXt3dfVikKNp3DYW8c6RbeXdJF8T6vscALAKzZf8o1ZWLSYhwypAchCQTWSwTeZJUFE758AG4u4KKN8nEqS',
      level: 'high',
    },
    {
      text: 'monero:47iyeJwBMhMJcNw6Di3X2SAAhLXJNPARahXFuP937Bf5X2DY1oC7DVpPokDnreUoGjMixV2TmHNohgmtjk8vZe1T33LcVD9?tx_amount=2',
      match: '47iyeJwBMhMJcNw6Di3X2SAAhLXJNPARahXFuP937Bf5X2DY1oC7DVpPokDnreUoGjMixV2TmHNohgmtjk8vZe1T33LcVD9',
      level: 'high',
    },
  ],
  ignores: [
    {
      text: 'monero 47Z9135qb3sEZJ2GSCgZXBjo2mfYET1c9BffTr9VyQXvBwv6a4jqhpHHQ7FzUgYUhyNSNsfQWsbuQ3LryrCsNbrR5BNUzWL',
      because: 'wrong checksum',
    },
    {
      text: 'monero 47Z9135qb3sEZJ2GSCgZXBjo2mfYET1c9BffTr9VyQXvBwv6a4jqhpHHQ7FzUgYUhyNSNsfQWsbuQ3LryrCsNbrR5BNUzW',
      because: 'one character short',
    },
    {
      text: 'monero 47Z9135qb3sEZJ2GSCgZXBjo2mfYET1c9BffTr9V0QXvBwv6a4jqhpHHQ7FzUgYUhyNSNsfQWsbuQ3LryrCsNbrR5BNUzWQ',
      because: '0 is no Base58 digit',
    },
    {
      text: 'monero 77Z9135qb3sEZJ2GSCgZXBjo2mfYET1c9BffTr9VyQXvBwv6a4jqhpHHQ7FzUgYUhyNSNsfQWsbuQ3LryrCsNbrR5BNUzWQ',
      because: 'no network begins with 7',
    },
  ],
});
