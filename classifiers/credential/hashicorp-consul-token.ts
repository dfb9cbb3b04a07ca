import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '505dfab1-834' + 'e-48b9-a560-0f171d09adb1';

export default defineInfotype({
  title: 'HashiCorp Consul or Nomad token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['consul http token', 'consul token', 'nomad token', 'consul acl', 'nomad acl', 'acl token'],
      '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
    ),
  ],
  validator: randomText(3),
  context: ['consul', 'nomad', 'acl', 'secretid'],
  finds: [
    { text: `CONSUL_HTTP_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"consulHttpToken": "${key}",`, match: key, level: 'high' },
    { text: `--consul-http-token ${key}`, match: key, level: 'high' },
    { text: `X-Consul-Token: ${key}`, match: key, level: 'high' },
    { text: `NOMAD_TOKEN=${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CONSUL_HTTP_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CONSUL_HTTP_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: 'CONSUL_HTTP_TOKEN=00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
