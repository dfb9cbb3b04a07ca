import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'I6oEksJT3o2oWgkAQoXtb' + 'E4Oh5de1k3Ly2i7qPAR20Hyt4IsW1k3KIMp5CvAE28V';

export default defineInfotype({
  title: 'Hetzner Cloud API token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['hcloud', 'hetzner'], '(?=[A-Fa-f0-9]{0,63}[G-Zg-z])[A-Za-z0-9]{64}')],
  validator: randomText(3),
  context: ['hetzner', 'hcloud'],
  finds: [
    { text: `HCLOUD_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"hcloudToken": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["HCLOUD_TOKEN"] = "${key}"`, match: key, level: 'high' },
    { text: `hcloud_token = "${key}"`, match: key, level: 'high' },
    { text: `hetznerApiToken: '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `HCLOUD_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `HCLOUD_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `HCLOUD_TOKEN=${'x'.repeat(64)}`, because: 'a placeholder' },
  ],
});
