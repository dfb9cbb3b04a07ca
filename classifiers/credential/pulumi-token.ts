import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'dc3d14cb4fa0c858093bc' + '1987c9cff9b54e205f1';
const token = `pul-${body}`;

export default defineInfotype({
  title: 'Pulumi access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'pulumi-api-token' },
  patterns: [{ regex: /\bpul-[0-9a-f]{40}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['pulumi'],
  finds: [
    { text: `PULUMI_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"pulumiAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `  --token ${token} -v`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pul-${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
