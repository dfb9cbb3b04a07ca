import { validate } from 'stdnum/lib/cjs/de/idnr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * § 139b AO and the rules of the Bundeszentralamt für Steuern: among the first ten digits exactly one stands twice or
 * three times (not three in a row), the others at most once; ISO/IEC 7064 MOD 11,10. stdnum checks the last alone.
 */
function assigned(candidate: string): boolean {
  const digits = digitsOf(candidate);
  const body = digits.slice(0, 10);
  const counts = body.map((digit) => body.filter((d) => d === digit).length);
  const repeated = new Set(body.filter((_, i) => (counts[i] ?? 0) > 1));
  if (repeated.size !== 1 || Math.max(...counts) > 3 || /(\d)\1\1/.test(body.join(''))) return false;
  return validate(digits.join('')).isValid;
}

export default defineInfotype({
  title: 'German tax identification number (Steuer-ID)',
  region: ['DE'],
  categories: ['pii'],
  regulations: ['GDPR', 'AO'],
  aliases: {
    presidio: 'DE_TAX_ID',
    google: 'GERMANY_TAXPAYER_IDENTIFICATION_NUMBER',
    purview: 'Germany tax identification number',
    macie: 'GERMANY_TAX_IDENTIFICATION_NUMBER',
    stdnum: 'de.idnr',
  },
  patterns: [
    { regex: /(?<!\d )\b[1-9]\d \d{3} \d{3} \d{3}\b(?! \d)/, prior: 0.3 },
    // Within a row of numbers.
    { regex: /\b[1-9]\d \d{3} \d{3} \d{3}\b/, prior: 0.005 },
    { regex: /\b[1-9]\d\/\d{3}\/\d{3}\/\d{3}\b/, prior: 0.3 },
    { regex: /\b[1-9]\d{10}\b/, prior: 0.008 },
  ],
  // Four in a hundred have the repeated digit as prescribed, one in ten of them the check digit.
  validator: { test: assigned, chance: 0.0038 },
  context: [
    'steuer id',
    'steuerid',
    'steueridentifikationsnummer',
    'steuerliche identifikationsnummer',
    'identifikationsnummer',
    'idnr',
    'id nr',
    'steuernummer',
    'steuer idnr',
    'tin',
    'tax id',
    'tax identification',
    'finanzamt',
  ],
  finds: [
    { text: 'Steuer-ID: 86 095 742 719', match: '86 095 742 719', level: 'high' },
    { text: 'IdNr. 86095742719', match: '86095742719', level: 'high' },
    { text: 'Steueridentifikationsnummer 92681754660.', match: '92681754660', level: 'high' },
    { text: 'steuer_id=55278536906', match: '55278536906', level: 'high' },
    { text: 'Konto 80857468232', match: '80857468232' },
  ],
  ignores: [
    { text: 'Steuer-ID 86095742718', because: 'wrong check digit' },
    { text: 'Steuer-ID 01234567899', because: 'starts with zero' },
    { text: 'Steuer-ID 11111111111', because: 'one digit more than three times' },
    { text: 'Steuer-ID 12345678903', because: 'no digit is repeated' },
    { text: 'Steuer-ID 860957427190', because: 'twelve digits' },
  ],
});
