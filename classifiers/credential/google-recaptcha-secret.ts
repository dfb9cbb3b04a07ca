import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '6LJx1isIAAAAA' + 'DXo-_PEERLfhob_PQFg4rxv4A-5';

export default defineInfotype({
  title: 'Google reCAPTCHA secret key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The key of the site, which is public, looks the same.
  patterns: [
    assignedTo(
      ['recaptcha secret', 'captcha secret', 'recaptcha private', 'recaptcha server', 'captcha private'],
      '6L[A-Za-z0-9_-]{38}',
      0.93,
    ),
  ],
  validator: randomText(3),
  context: ['recaptcha', 'secret key', 'siteverify'],
  finds: [
    { text: `RECAPTCHA_SECRET_KEY=${key}`, match: key, level: 'high' },
    { text: `"recaptchaSecretKey": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["RECAPTCHA_SECRET_KEY"] = "${key}"`, match: key, level: 'high' },
    { text: `recaptcha_private_key: ${key}`, match: key, level: 'high' },
    { text: `$recaptchaSecret = '${key}';`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `RECAPTCHA_SECRET_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `RECAPTCHA_SECRET_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `RECAPTCHA_SECRET_KEY=${'x'.repeat(40)}`, because: 'a placeholder' },
    { text: `RECAPTCHA_SITE_KEY=${key}`, because: 'the key of the site' },
  ],
});
