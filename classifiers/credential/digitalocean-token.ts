import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '2837d469c934d583285e0' + '1383585ec25938f39f2893d566d56830dabcdeb909e';
const token = `dop_v1_${body}`;

export default defineInfotype({
  title: 'DigitalOcean token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['digitalocean-pat', 'digitalocean-access-token', 'digitalocean-refresh-token'] },
  // Personal, OAuth and refresh tokens.
  patterns: [{ regex: /\bdo[opr]_v1_[a-f0-9]{64}\b/i, prior: 0.99 }],
  validator: randomText(3),
  context: ['digitalocean', 'token'],
  finds: [
    { text: `DIGITALOCEAN_TOKEN=${token}`, match: token, level: 'high' },
    { text: `doctl auth init -t ${token}`, match: token, level: 'high' },
    { text: `do_token = "${token}"`, match: token, level: 'high' },
    { text: `{"digitaloceanToken":"${token}"}`, match: token, level: 'high' },
    { text: `- token: ${token}  # DigitalOcean`, match: token, level: 'high' },
    { text: `refresh_token: dor_v1_${body}`, match: `dor_v1_${body}`, level: 'high' },
    { text: `access_token=doo_v1_${body}`, match: `doo_v1_${body}`, level: 'high' },
  ],
  ignores: [
    { text: `DIGITALOCEAN_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `DIGITALOCEAN_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `DIGITALOCEAN_TOKEN=dop_v1_${'0'.repeat(64)}`, because: 'a placeholder' },
    { text: `DIGITALOCEAN_TOKEN=dox_v1_${body}`, because: 'no such kind of token' },
  ],
});
