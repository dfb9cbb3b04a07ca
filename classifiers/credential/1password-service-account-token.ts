import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'Xq5etyy3Q04Icm9dx1wR6jdRoDCfTgUdVKiRhoWa9ewichJO8xsNyLwkOtdND0wvLM1rJSygUQd6mwMxOW1yekqCvC5uuXCwdyYucoDG4YiyWG5WMJYVsqQELVOZDzcEry5fIAGR4Iq6' +
  'Jx3ZXNVUQY0ONsHZIbsaug6uk97dNhngBa2HOwJIcqw8qZKWuGbSGskoZ9ogyRluo6KaN1jDvWyvXdxh2H4mEtZn5y9S0h6NC8q0feolgfRjIaSvzDMFYdHx4tNJuGnHvyV61X5n1ZfzYBSxM8IkDyLiFhZr7DzG1M9V0c9YvLBovXrvS7tKb6PHfRD417zrCeuCnjHONizwdf2hBdnCKky9LSKd0JKXaxkXLAh1GrLTnEHhn2eBMZW2i5BDsm7oCYoMgIvMAIROmyLewMKXiU7N';
const token = `ops_eyJ${body}`;

export default defineInfotype({
  title: '1Password service account token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: '1password-service-account-token' },
  // Base 64 of a JSON object behind ops_ (1Password developer documentation, service accounts).
  patterns: [{ regex: /\bops_eyJ[A-Za-z0-9+/_-]{200,2000}={0,3}(?![\w+/=-])/, prior: 0.98 }],
  validator: randomText(3),
  context: ['1password', 'onepassword', 'service account'],
  finds: [
    { text: `OP_SERVICE_ACCOUNT_TOKEN=${token}`, match: token, level: 'high' },
    { text: `op item list --token ${token}`, match: token, level: 'high' },
    { text: `OnePassword.auth({ serviceAccount: "${token}" })`, match: token, level: 'high' },
    { text: `{"opServiceAccountToken":"${token}"}`, match: token, level: 'high' },
    { text: `Please rotate ${token} today; it was in a ticket.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ${body.slice(0, 198)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ${'x'.repeat(420)}`, because: 'a placeholder' },
    { text: `OP_SERVICE_ACCOUNT_TOKEN=${body}`, because: 'without its prefix' },
  ],
});
