import { isBase58Check } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** SLIP-132: xpub, ypub, zpub, Ypub and Zpub of Bitcoin; Ltub and Mtub of Litecoin; drkp, dgub. */
const versions = [
  '0488b21e',
  '049d7cb2',
  '04b24746',
  '0295b43f',
  '02aa7ed3',
  '019da462',
  '01b26ef6',
  '02fe52cc',
  '02facafd',
];

export default defineInfotype({
  title: 'Extended public key of a wallet',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b(?:[xyzYZ]pub|[LM]tub|drkp|dgub)[1-9A-HJ-NP-Za-km-z]{107,108}\b/, prior: 0.97 }],
  validator: { test: (candidate) => isBase58Check(candidate, 78, versions), chance: 2 ** -32 },
  context: ['xpub', 'ypub', 'zpub', 'extended public key', 'watch only', 'wallet', 'bip 32'],
  finds: [
    {
      text: 'watch-only xpub6BmscKawKgA6HfeuAw1R4eKifw6yrtbfGGDXqABuHMS6tK3xvNEFz41e9geJS6ZhsRda9rwG1KNKohYCoH3HcgbSky8Et7J59X21fKnwpiK',
      match:
        'xpub6BmscKawKgA6HfeuAw1R4eKifw6yrtbfGGDXqABuHMS6tK3xvNEFz41e9geJS6ZhsRda9rwG1KNKohYCoH3HcgbSky8Et7J59X21fKnwpiK',
      level: 'high',
    },
    {
      text: 'ypub: ypub6X5f3Q2zY8dQP5BSLeQ1y4j6Loo4CPkGxtB8SXwqaEDMGQQuZqzmratC3KcZdAkeVvZBg1Nd4gt5KEqepo5st9xWyAdH3G6P43Tjdgakpci.',
      match:
        'ypub6X5f3Q2zY8dQP5BSLeQ1y4j6Loo4CPkGxtB8SXwqaEDMGQQuZqzmratC3KcZdAkeVvZBg1Nd4gt5KEqepo5st9xWyAdH3G6P43Tjdgakpci',
      level: 'high',
    },
    {
      text: '"zpub":"zpub6qNAFL4H1Ws1fZHNueMRkQU4aTtzzQAAkwrzfXdjvGVwnq2EeDNn4QQduFZHV8BjYBHyrFTGvtgHaph4MQW4TwFqCg3t2PZqiyP9b1N8s6d"',
      match:
        'zpub6qNAFL4H1Ws1fZHNueMRkQU4aTtzzQAAkwrzfXdjvGVwnq2EeDNn4QQduFZHV8BjYBHyrFTGvtgHaph4MQW4TwFqCg3t2PZqiyP9b1N8s6d',
      level: 'high',
    },
    {
      text: 'wpkh([d34db33f/84h/2h/0h]Ltub2YLthBdkgsJWWALGVYEhgGP7LteCPzYdowhRV4ZGSXEFde2WCb1L1nGPro4mqJC53K2FwxBzrTTmC2HEzpHgCQmbxB2ninEZyeX2nLonaYR/0/*)',
      match:
        'Ltub2YLthBdkgsJWWALGVYEhgGP7LteCPzYdowhRV4ZGSXEFde2WCb1L1nGPro4mqJC53K2FwxBzrTTmC2HEzpHgCQmbxB2ninEZyeX2nLonaYR',
      level: 'high',
    },
  ],
  ignores: [
    {
      text: 'xpub xpub6BmscKawKgA6HfeuAw1R4eKifw6yrtbfGGDXqABuHMS6tK3xvNEFz41e9geJS6ZhsRda9rwG1KNKohYCoH3HcgbSky8Et7J59X21fKnwpiL',
      because: 'wrong checksum',
    },
    { text: 'xpub6BmscKawKgA6HfeuAw1R4eKifw6yrtbfGGDXqABuHMS6', because: 'too short' },
    { text: 'npm run xpub', because: 'a word' },
    { text: 'type xpub6, then the key', because: 'a prefix alone' },
  ],
});
