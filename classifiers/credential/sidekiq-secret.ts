import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'cafe4b1d:9' + 'dc6d8ae';

export default defineInfotype({
  title: 'Sidekiq Pro or Enterprise credentials',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sidekiq-secret' },
  patterns: [
    {
      regex:
        /(?<![A-Za-z])(?:BUNDLE_(?:GEMS|ENTERPRISE)__CONTRIBSYS__COM|(?:gems|enterprise)\.contribsys\.com)["']?[:= ]{1,3}["']?(?<value>[0-9a-f]{8}:[0-9a-f]{8})(?![\w:-])/i,
      prior: 0.97,
    },
  ],
  validator: randomText(2.4),
  context: ['sidekiq', 'contribsys', 'bundle'],
  finds: [
    { text: `BUNDLE_GEMS__CONTRIBSYS__COM=${sample}`, match: sample, level: 'high' },
    { text: `BUNDLE_ENTERPRISE__CONTRIBSYS__COM: '${sample}'`, match: sample, level: 'high' },
    { text: `bundle config gems.contribsys.com ${sample}`, match: sample, level: 'high' },
    { text: `export BUNDLE_ENTERPRISE__CONTRIBSYS__COM="${sample}"`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `BUNDLE_GEMS__CONTRIBSYS__COM=${sample.slice(1)}`, because: 'seven digits in the first half' },
    { text: `BUNDLE_GEMS__CONTRIBSYS__COM=${sample}0`, because: 'one character long' },
    { text: `BUNDLE_RUBYGEMS__ORG=${sample}`, because: 'another server' },
    { text: 'BUNDLE_GEMS__CONTRIBSYS__COM=00000000:00000000', because: 'all zeros' },
  ],
});
