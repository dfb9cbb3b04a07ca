import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `sk_${'Bn01SSNa' + 'HQdnNk9IKRFcsu0BU'}#;^k`;

export default defineInfotype({
  title: 'Freemius secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'freemius-secret-key' },
  // In the PHP of a plugin, where it never belongs; Stripe’s keys say live or test.
  patterns: [
    {
      regex: /["']secret_key["']\s{0,5}=>\s{0,5}["'](?<value>sk_(?!live_|test_|prod_)[^\s"'\\]{29})["']/i,
      prior: 0.95,
    },
  ],
  validator: randomText(3),
  context: ['freemius', 'fs dynamic init', 'secret key'],
  finds: [
    { text: `'secret_key' => '${key}',`, match: key, level: 'high' },
    { text: `"secret_key"=>"${key}"`, match: key, level: 'high' },
    { text: `fs_dynamic_init(array('id' => '1', 'secret_key' => '${key}'))`, match: key, level: 'high' },
    { text: `'secret_key'  =>  '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `'secret_key' => '${key.slice(0, -1)}'`, because: 'one character short' },
    { text: `'public_key' => '${key}'`, because: 'another key' },
    { text: `'secret_key' => 'sk_live_${key.slice(8)}'`, because: 'a key of Stripe' },
    { text: `'secret_key' => 'sk_${'x'.repeat(29)}'`, because: 'a placeholder' },
    { text: `secret_key = '${key}'`, because: 'not PHP' },
  ],
});
