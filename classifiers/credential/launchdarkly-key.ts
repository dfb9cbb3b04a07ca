import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'db584b28-9e5' + 'f-4235-a9ca-189b38a2b89d';
const token = `api-${id}`;
const other = '20a62rqXiziXw' + 'zBpxGzYoSEWbERJzYsSBlUXfA2c';

export default defineInfotype({
  title: 'LaunchDarkly key or token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'launchdarkly-access-token' },
  // Access tokens, SDK keys and mobile keys.
  patterns: [
    { regex: /\b(?:api|sdk|mob)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/, prior: 0.95 },
    assignedTo(['launchdarkly', 'launch darkly'], '(?=[A-Za-z_=-]{0,39}\\d)[A-Za-z0-9_=-]{40}(?!=)', 0.92),
  ],
  validator: randomText(3),
  context: ['launchdarkly', 'launch darkly', 'sdk key', 'ld'],
  finds: [
    { text: `LAUNCHDARKLY_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `LD_SDK_KEY=sdk-${id}`, match: `sdk-${id}`, level: 'high' },
    { text: `LDClient.init('mob-${id}')`, match: `mob-${id}`, level: 'high' },
    { text: `"launchDarklyToken": "${other}"`, match: other, level: 'high' },
  ],
  ignores: [
    { text: `LAUNCHDARKLY_ACCESS_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `env-${id}`, because: 'no such kind of key' },
    { text: `request ${id}`, because: 'a UUID' },
    { text: 'sdk-00000000-0000-0000-0000-000000000000', because: 'a placeholder' },
  ],
});
