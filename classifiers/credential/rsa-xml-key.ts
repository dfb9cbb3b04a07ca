import { defineInfotype } from '../../src/detect/infotype.js';

const n = 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Qzq7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy==';
const half = `${n.slice(0, 42)}==`;
const key = `<RSAKeyValue><Modulus>${n}</Modulus><Exponent>AQAB</Exponent><P>${half}</P><Q>${half}</Q><DP>${half}</DP><DQ>${half}</DQ><InverseQ>${half}</InverseQ><D>${n}</D></RSAKeyValue>`;

export default defineInfotype({
  title: 'RSA private key in XML',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'ENCRYPTION_KEY' },
  // .NET's RSA.ToXmlString(true): only a private key has the primes.
  patterns: [
    {
      regex:
        /<RSAKeyValue>\s{0,20}<Modulus>[\w+/=\s]{40,1400}<\/Modulus>\s{0,20}<Exponent>[\w+/=]{4,12}<\/Exponent>\s{0,20}<P>[\w+/=\s]{20,700}<\/P>[\w+/=\s<>]{20,3600}?<\/RSAKeyValue>/,
      prior: 0.99,
    },
  ],
  context: ['rsa', 'private key', 'xml'],
  finds: [
    { text: key, match: key, level: 'high' },
    { text: `rsa.FromXmlString("${key}");`, match: key, level: 'high' },
    {
      text: `<key>\n  ${key.replaceAll('><', '>\n  <')}\n</key>`,
      match: key.replaceAll('><', '>\n  <'),
      level: 'high',
    },
    { text: `privateKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: key.replace(/<P>.*<\/D>/, ''), because: 'a public key' },
    { text: '<RSAKeyValue><Modulus>...</Modulus><Exponent>AQAB</Exponent><P>...</P></RSAKeyValue>', because: 'dots' },
    { text: key.replaceAll('RSAKeyValue', 'DSAKeyValue'), because: 'another kind of key' },
    { text: 'It writes <RSAKeyValue> with the elements P, Q and D.', because: 'prose' },
  ],
});
