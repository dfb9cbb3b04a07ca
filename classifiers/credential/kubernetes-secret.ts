import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const value = Buffer.from('pw-4nVhjWAQ9eDqEUj2vc').toString('base64');
const yaml = (lines: string[]) => ['apiVersion: v1', ...lines].join('\n');
const secret = yaml(['kind: Secret', 'metadata:', '  name: shop-db', 'type: Opaque', 'data:', `  password: ${value}`]);
const other = yaml(['data:', `  token: ${value}`, 'kind: Secret', 'metadata:', '  name: shop-db']);

export default defineInfotype({
  title: 'Value in a Kubernetes secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'kubernetes-secret-yaml' },
  // The first value of a manifest, with its kind before or behind.
  patterns: [
    {
      regex:
        /\bkind:[ \t]{0,4}["']?Secret["']?\s(?:(?!\n---)[\s\S]){0,400}?\bdata:\s{1,20}(?:#[^\n]{0,80}\s{1,20})?[\w.-]{1,80}:[ \t]{0,4}(?:[|>][+-]?\s{1,20})?["']?(?<value>[A-Za-z0-9+/]{10,2000}={0,3})(?![A-Za-z0-9+/=:.{-])/,
      prior: 0.95,
    },
    {
      regex:
        /\bdata:\s{1,20}[\w.-]{1,80}:[ \t]{0,4}(?:[|>][+-]?\s{1,20})?["']?(?<value>[A-Za-z0-9+/]{10,2000}={0,3})["']?\s(?:(?!\n---)[\s\S]){0,300}?\bkind:[ \t]{0,4}["']?Secret\b/,
      prior: 0.95,
    },
    {
      regex:
        /"kind":\s{0,4}"Secret"(?:(?!"kind")[\s\S]){0,400}?"data":\s{0,10}\{\s{0,20}"[\w.-]{1,80}":\s{0,4}"(?<value>[A-Za-z0-9+/]{10,2000}={0,3})"/,
      prior: 0.95,
    },
  ],
  validator: randomText(2.5),
  context: ['secret', 'kubernetes', 'opaque', 'data'],
  finds: [
    { text: secret, match: value, level: 'high' },
    { text: other, match: value, level: 'high' },
    { text: `{"kind":"Secret","data":{"password":"${value}"}}`, match: value, level: 'high' },
    { text: `${secret.replace(value, `|\n    ${value}`)}`, match: value, level: 'high' },
  ],
  ignores: [
    { text: secret.replace('Secret', 'ConfigMap'), because: 'no secret' },
    { text: `${secret.replace(value, '{{ .Values.password }}')}`, because: 'a template' },
    { text: secret.replace('type: Opaque\ndata:', 'labels:'), because: 'no data' },
    { text: secret.replace(value, '""'), because: 'empty' },
  ],
});
