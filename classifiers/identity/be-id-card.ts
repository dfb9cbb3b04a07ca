import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The last two digits are the remainder of the first ten by 97, and 97 for 0. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return (
    digits.length === 12 &&
    Number(digits.slice(0, 10)) % 97 === Number(digits.slice(10)) % 97 &&
    /[1-9]/.test(digits) &&
    Number(digits.slice(10)) <= 97 &&
    !digits.endsWith('00')
  );
}

export default defineInfotype({
  title: 'Belgian identity card number',
  region: ['BE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'BELGIUM_NATIONAL_ID_CARD_NUMBER' },
  patterns: [
    // Bank accounts were written and checked alike before there were IBANs.
    { regex: /\b\d{3}-\d{7}-\d{2}\b/, prior: 0.0185 },
    { regex: /\b\d{12}\b/, prior: 0.008 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'identiteitskaart',
    'identiteitskaartnummer',
    'kaartnummer',
    'carte d identite',
    'numero de carte',
    'eid',
    'eid card',
    'id card',
    'identity card',
    'identity card number',
    'belgian id',
    'personalausweis',
  ],
  finds: [
    { text: 'Identiteitskaart nr. 592-1234508-70', match: '592-1234508-70', level: 'high' },
    { text: "Carte d'identité belge : 591-0047316-82", match: '591-0047316-82', level: 'high' },
    { text: 'eid_card_number=593770211483', match: '593770211483', level: 'high' },
    { text: 'Belgian identity card number 592661823001', match: '592661823001', level: 'high' },
  ],
  ignores: [
    { text: 'identiteitskaart 592-1234508-71', because: 'wrong check digits' },
    { text: 'identiteitskaart 592-123450-11', because: 'eleven digits' },
    { text: 'identiteitskaart 592-12345081-11', because: 'thirteen digits' },
    { text: 'rekening 592123450811', because: 'twelve digits without a word about cards' },
  ],
});
