import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '2YuM8rurMZ' + 'XVlMwoiHVWljKxw7gc4cAy';
const token = `cio${body}`;

export default defineInfotype({
  title: 'crates.io API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bcio[A-Za-z0-9]{32}\b/, prior: 0.96 }],
  validator: randomText(3),
  context: ['crates', 'cargo', 'registry', 'token'],
  finds: [
    { text: `CARGO_REGISTRY_TOKEN=${token}`, match: token, level: 'high' },
    { text: `cargo login ${token}`, match: token, level: 'high' },
    { text: `[registry]\ntoken = "${token}"`, match: token, level: 'high' },
    { text: `{"cargoRegistryToken":"${token}"}`, match: token, level: 'high' },
    { text: `- API token: ${token}  # crates.io`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `CARGO_REGISTRY_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `CARGO_REGISTRY_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `CARGO_REGISTRY_TOKEN=cio${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
