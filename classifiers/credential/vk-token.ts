import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'y5lrXrBm3nEw1euAeCE0u8lC8NGjovXGVsFCZEHzj2NYv35bytPZ38wy5WZmTJ2H' +
  'A3J-ryaLJWWM4HQTQ0HyD9Fz7kQo8kLTtXjJUR1OH6WNfucpGf6k27KzVjgAzcL' +
  'SEk9Be3s1mB8K6OdrNawDIs7uBc24XWC-Sb90g-sFXl3nrHyALvqVuO2zo94OL1';
const token = `vk1.a.${body}`;

export default defineInfotype({
  title: 'VK access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bvk1\.a\.[\w-]{80,260}(?![\w-])/, prior: 0.97 },
    assignedTo(['vk access', 'vk token', 'vk api', 'vk service', 'vk group', 'vkontakte'], '[0-9a-f]{85}'),
  ],
  validator: randomText(3.5),
  context: ['vk', 'vkontakte'],
  finds: [
    { text: `VK_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"vkAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `<token>${token}</token>`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `vk1.a.${body.slice(130)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `vk1.a.${'x'.repeat(190)}`, because: 'a placeholder' },
  ],
});
