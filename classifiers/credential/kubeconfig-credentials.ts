import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const pem = Buffer.from(
  `-----BEGIN RSA ${'PRIVATE'} KEY-----\nMIIEpAIBAAKCAQEAq7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7QzVb4M\n`,
);
const key = pem.toString('base64');
const token = 'q7WdLx2RtY9vKb4Z' + 'sNc8HmPeTg3Uf6Ja';

export default defineInfotype({
  title: 'Kubernetes credentials of a kubeconfig',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The key of a user in base 64, which begins with that of five dashes and BEGIN, or a token.
  patterns: [
    {
      regex: /\bclient-key-data["']?:\s{0,3}["']?(?<value>LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,8000}={0,2})(?![\w+/=])/,
      prior: 0.99,
    },
    {
      regex:
        /\buser:\s{1,20}(?:[\w-]{1,40}:[^\n]{0,200}\n\s{1,16}){0,3}token:\s{1,3}["']?(?<value>[\w.~+/-]{16,2000}={0,2})(?![\w+/=~-])/,
      prior: 0.95,
    },
  ],
  validator: randomText(3),
  context: ['kubeconfig', 'kubernetes', 'client key', 'users', 'user'],
  finds: [
    { text: `users:\n- name: jane\n  user:\n    client-key-data: ${key}\n`, match: key, level: 'high' },
    { text: `"client-key-data":"${key}"`, match: key, level: 'high' },
    { text: `users:\n- name: ci\n  user:\n    token: ${token}\n`, match: token, level: 'high' },
    { text: `  user:\n    username: ci\n    token: "${token}"`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `client-certificate-data: ${key}`, because: 'a certificate' },
    { text: 'client-key-data: REDACTED', because: 'hidden by kubectl' },
    { text: 'client-key: /home/jane/.minikube/client.key', because: 'the path of a file' },
    { text: 'user:\n    token: <token>', because: 'a placeholder' },
  ],
});
