import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** A clearing number of four or five digits and the account; which check holds, the clearing number tells. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && !/^1234567/.test(candidate);

export default defineInfotype({
  title: 'Swedish bank account number',
  region: ['SE'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b[1-9]\d{3}(?:-\d)?[ ,-]{1,2}\d{2,3} ?\d{3} ?\d{2,3}[ -]?\d{0,2}\b/, prior: 0.16 },
    { regex: /\b[1-9]\d{3}-\d{7,10}\b/, prior: 0.16 },
  ],
  validator: { test: plausible, chance: 0.97 },
  context: [
    'clearingnummer',
    'clearingnr',
    'clearing',
    'clnr',
    'clearing och kontonummer',
    'lonekonto',
    'swedbank',
    'handelsbanken',
    'swedish bank account',
  ],
  finds: [
    { text: 'Clearingnummer och kontonummer: 8327-132252193', match: '8327-132252193', level: 'medium' },
    { text: 'clearing- och kontonummer 3300-3098827', match: '3300-3098827', level: 'medium' },
    { text: '{"clearingKonto":"5001-3325656"}', match: '5001-3325656', level: 'medium' },
    { text: 'lönekonto 6000-997 707 636', match: '6000-997 707 636', level: 'medium' },
  ],
  ignores: [
    { text: 'Clearing 0327-123561750', because: 'clearing numbers do not start with 0' },
    { text: 'Clearing 8327', because: 'no account' },
    { text: 'ref 8327-123096012', because: 'no word about banks' },
    { text: 'Clearing 832-1239277', because: 'three digits of clearing' },
  ],
});
