import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'fWXtcj' + 'xSbKk6ZnqPf8Ln';

export default defineInfotype({
  title: 'Finicity partner secret',
  region: [],
  categories: ['credentials', 'financial'],
  regulations: ['GLBA'],
  aliases: { gitleaks: 'finicity-client-secret' },
  patterns: [assignedTo(['finicity'], '(?=[A-Za-z]{0,18}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{20}')],
  validator: randomText(3),
  context: ['finicity', 'partner secret', 'client secret'],
  finds: [
    { text: `FINICITY_PARTNER_SECRET=${key}`, match: key, level: 'high' },
    { text: `"finicityPartnerSecret": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["FINICITY_PARTNER_SECRET"] = "${key}"`, match: key, level: 'high' },
    { text: `finicity client secret: ${key}`, match: key, level: 'high' },
    { text: `finicitySecret = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `FINICITY_PARTNER_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `FINICITY_PARTNER_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `FINICITY_PARTNER_SECRET=${'x'.repeat(20)}`, because: 'a placeholder' },
  ],
});
