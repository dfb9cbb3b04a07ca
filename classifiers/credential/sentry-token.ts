import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '235f774cba47f3d4cfbb47' + '4cd8021e9712a5a1a5e2e' + '94f794dec85b3d473cdd2';

export default defineInfotype({
  title: 'Sentry auth token (old form)',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sentry-access-token' },
  patterns: [
    assignedTo(
      ['sentry token', 'sentry api', 'sentry key', 'sentry secret', 'sentry auth', 'sentry access', 'sentry org'],
      '[0-9a-f]{64}',
    ),
  ],
  validator: randomText(3),
  context: ['sentry'],
  finds: [
    { text: `SENTRY_AUTH_TOKEN=${sample}`, match: sample, level: 'high' },
    { text: `{"sentryAuthToken": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["SENTRY_AUTH_TOKEN"] = "${sample}"`, match: sample, level: 'high' },
    { text: `sentry token is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SENTRY_AUTH_TOKEN=${sample.slice(1)}`, because: 'one character short' },
    { text: `SENTRY_AUTH_TOKEN=${sample}0`, because: 'one character long' },
    { text: `etag: "${sample}"`, because: 'nothing says what it is' },
    { text: `SENTRY_AUTH_TOKEN=${'0'.repeat(64)}`, because: 'all zeros' },
    { text: `sentry-cli-2.31.0.tgz sha256: ${sample}`, because: 'the hash of a file' },
  ],
});
