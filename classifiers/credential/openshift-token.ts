import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'uQMRciysDyOWT49ajr5ZckM' + 'DMjTOiRaZR7lXLZu13tB';
const token = `sha256~${body}`;

export default defineInfotype({
  title: 'OpenShift user token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'openshift-user-token' },
  patterns: [{ regex: /\bsha256~[\w-]{43}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['openshift', 'oc login'],
  finds: [
    { text: `OPENSHIFT_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"openshiftToken": "${token}"}`, match: token, level: 'high' },
    { text: `oc login --token=${token} --server=https://api.example.com:6443`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sha256~${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
