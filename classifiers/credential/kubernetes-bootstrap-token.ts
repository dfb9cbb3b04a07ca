import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `${'zz6kt0'}.${'7j8p3' + 'j16dpzc5llq'}`;

export default defineInfotype({
  title: 'Kubernetes bootstrap token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Id and secret of a node that joins (kubeadm).
  patterns: [
    { regex: /\bkubeadm\b[^\n]{0,120}--token[ =](?<value>[a-z0-9]{6}\.[a-z0-9]{16})(?![\w.-])/, prior: 0.97 },
    assignedTo(
      ['kubeadm', 'bootstrap token', 'discovery token', 'k3s token', 'join token'],
      '(?=[a-z]{0,6}\\.?[a-z]{0,16}\\d)[a-z0-9]{6}\\.[a-z0-9]{16}(?!\\.)',
    ),
  ],
  validator: randomText(2.8),
  context: ['kubeadm', 'bootstrap token', 'join', 'kubernetes'],
  finds: [
    {
      text: `kubeadm join 10.0.0.1:6443 --token ${token} --discovery-token-ca-cert-hash sha256:0`,
      match: token,
      level: 'high',
    },
    { text: `KUBEADM_TOKEN=${token}`, match: token, level: 'high' },
    { text: `bootstrap token: ${token}`, match: token, level: 'high' },
    { text: `"bootstrapToken": "${token}"`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `kubeadm join 10.0.0.1:6443 --token ${token.slice(0, -1)}`, because: 'one character short' },
    { text: `KUBEADM_TOKEN=${token}a`, because: 'one character too long' },
    { text: `host ${token}`, because: 'under another name' },
    { text: `KUBEADM_TOKEN=${'x'.repeat(6)}.${'x'.repeat(16)}`, because: 'a placeholder' },
  ],
});
