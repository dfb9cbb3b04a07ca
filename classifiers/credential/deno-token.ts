import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'gukM7TRp9Atf' + 'HOb68e8aFWWpVuRbPXz6ebPA';
const token = `ddp_${body}`;

export default defineInfotype({
  title: 'Deno Deploy token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Of a person, an organisation and a playground.
  patterns: [{ regex: /\bdd[pow]_[A-Za-z0-9]{36,40}\b/, prior: 0.97 }],
  validator: randomText(3),
  context: ['deno deploy', 'token'],
  finds: [
    { text: `DENO_DEPLOY_TOKEN=${token}`, match: token, level: 'high' },
    { text: `deployctl deploy --token=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `{"denoDeployToken":"${token}"}`, match: token, level: 'high' },
    { text: `- token: ${token}  # Deno Deploy`, match: token, level: 'high' },
    { text: `DENO_TOKEN=ddo_${body}`, match: `ddo_${body}`, level: 'high' },
  ],
  ignores: [
    { text: `DENO_DEPLOY_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `DENO_DEPLOY_TOKEN=${token}abcdef`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `DENO_DEPLOY_TOKEN=ddp_${'x'.repeat(36)}`, because: 'a placeholder' },
  ],
});
