import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const secret = 'gVDzri_C4xsqSgp87mZG' + 'r8f9jgmaJ_8CWiOmALmo2XNzbj9mHCKxgxIM1UDB';
const token = `sc_${'vx9wcvu' + 'o39mfntj4d146nq'}.a1b2.acc_${'76dx2' + 'l1yrigu3cow'}.${secret}`;

export default defineInfotype({
  title: 'Authress service client access key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'authress-service-client-access-key' },
  patterns: [
    {
      regex:
        /\b(?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.acc[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120}(?![\w+/=-])/,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['authress', 'access key'],
  finds: [
    { text: `AUTHRESS_KEY=${token}`, match: token, level: 'high' },
    { text: `new ServiceClientTokenProvider('${token}')`, match: token, level: 'high' },
    { text: `{"accessKey":"${token}"}`, match: token, level: 'high' },
    { text: `ext_${token.slice(3)}`, match: `ext_${token.slice(3)}`, level: 'high' },
  ],
  ignores: [
    { text: `AUTHRESS_KEY=${token.slice(0, -50)}`, because: 'the secret too short' },
    { text: `AUTHRESS_KEY=${token.replace('acc_', 'abc_')}`, because: 'no account' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sc_${'x'.repeat(22)}.xxxx.acc_${'x'.repeat(16)}.${'x'.repeat(60)}`, because: 'a placeholder' },
  ],
});
