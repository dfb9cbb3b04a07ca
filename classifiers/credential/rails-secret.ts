import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'afaac8987df742ec3' + '638ecd5cdd72489';

export default defineInfotype({
  title: 'Rails master key or secret key base',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['rails master', 'secret key base', 'rails secret'], '(?:[0-9a-f]{128}|[0-9a-f]{32})')],
  validator: randomText(3),
  context: ['rails', 'master key', 'secret key base'],
  finds: [
    { text: `RAILS_MASTER_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"railsMasterKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `--rails-master-key ${sample}`, match: sample, level: 'high' },
    { text: `rails master key is ${sample}`, match: sample, level: 'high' },
    { text: `  secret_key_base: ${sample.repeat(4)}`, match: sample.repeat(4), level: 'high' },
  ],
  ignores: [
    { text: `RAILS_MASTER_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `RAILS_MASTER_KEY=${sample}0`, because: 'one character long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `RAILS_MASTER_KEY=${'0'.repeat(32)}`, because: 'all zeros' },
    { text: `RAILS_ASSET_DIGEST=${sample}`, because: 'names no key' },
  ],
});
