import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'KElVFd2loK' + '4H6vhs0VrYhnELae9lYf6m';

export default defineInfotype({
  title: 'Box client secret or developer token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['box client', 'box developer', 'box sdk', 'boxsdk', 'box app secret', 'box api', 'box access'],
      '(?=[A-Za-z_-]{0,31}\\d)[A-Za-z0-9]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['box', 'client secret', 'developer token'],
  finds: [
    { text: `BOX_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"boxClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["BOX_CLIENT_SECRET"] = "${key}"`, match: key, level: 'high' },
    { text: `box developer token: ${key}`, match: key, level: 'high' },
    { text: `boxSDK.clientSecret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `BOX_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `BOX_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `BOX_CLIENT_SECRET=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
