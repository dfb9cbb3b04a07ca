import { entropy } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const salt = 'k|3Zr!vQ9$xW#m7T' + '@uB2^pL5&nH8*eD1(gJ4)sF6-cY0_aK+oX' + 'iE?tR=wU~yN;qG,m';

export default defineInfotype({
  title: 'WordPress key or salt',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /(?<![A-Za-z])(?:SECURE_AUTH|LOGGED_IN|NONCE|AUTH)_(?:KEY|SALT)['"]\s{0,8},\s{0,16}'(?<value>[^'\r\n]{40,120})'\s{0,4}\)/,
      prior: 0.97,
    },
    {
      regex:
        /(?<![A-Za-z])(?:SECURE_AUTH|LOGGED_IN|NONCE|AUTH)_(?:KEY|SALT)['"]\s{0,8},\s{0,16}"(?<value>[^"\r\n]{40,120})"\s{0,4}\)/,
      prior: 0.97,
    },
    { regex: /\b(?:SECURE_AUTH|LOGGED_IN|NONCE|AUTH)_(?:KEY|SALT)='(?<value>[^'\r\n]{60,70})'/, prior: 0.95 },
  ],
  validator: { test: (candidate) => entropy(candidate) >= 4.2, chance: 0.5 },
  context: ['wordpress', 'wp config', 'salt'],
  finds: [
    { text: `define('AUTH_KEY',         '${salt}');`, match: salt, level: 'high' },
    { text: `define( 'LOGGED_IN_SALT', '${salt}' );`, match: salt, level: 'high' },
    { text: `define('NONCE_KEY','${salt}');`, match: salt, level: 'high' },
    { text: `SECURE_AUTH_SALT='${salt.slice(0, 64)}'`, match: salt.slice(0, 64), level: 'high' },
  ],
  ignores: [
    { text: "define('AUTH_KEY', 'put your unique phrase here');", because: 'the placeholder of the sample file' },
    { text: "define('AUTH_KEY', 'short');", because: 'too short' },
    { text: `define('DB_KEY', '${salt}');`, because: 'another constant' },
    { text: `define('AUTH_KEY', '${'x'.repeat(64)}');`, because: 'a placeholder' },
  ],
});
