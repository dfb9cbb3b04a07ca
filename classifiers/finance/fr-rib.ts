import { alphanumericsOf, mod97 } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * CFONB: bank, branch, account and key; letters count 1 to 9 (A to I, J to R) and 2 to 9 (S to Z), the whole is
 * divisible by 97.
 */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate);
  const digits = value.replace(/[A-Z]/g, (letter) => {
    const at = letter.charCodeAt(0) - 65;
    return String(at < 18 ? (at % 9) + 1 : at - 16);
  });
  return value.length === 23 && new Set(value).size > 2 && mod97(digits) === 0;
}

export default defineInfotype({
  title: 'French bank account (RIB)',
  region: ['FR', 'MC'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b\d{5}[ -]\d{5}[ -][0-9A-Z]{11}[ -]\d{2}\b/, prior: 0.6 },
    { regex: /\b\d{10}[0-9A-Z]{11}\d{2}\b/, prior: 0.012 },
  ],
  validator: { test: checks, chance: 1 / 97 },
  context: [
    'rib',
    'r i b',
    'releve d identite bancaire',
    "releve d'identite bancaire",
    'code banque',
    'code guichet',
    'cle rib',
    'numero de compte',
    'domiciliation',
    'compte bancaire',
  ],
  finds: [
    { text: 'RIB : 30004 31513 53369902441 00', match: '30004 31513 53369902441 00', level: 'high' },
    { text: "relevé d'identité bancaire 22366714914121194075159", match: '22366714914121194075159', level: 'high' },
    { text: '{"rib":"10278524760005703084525"}', match: '10278524760005703084525', level: 'high' },
    { text: 'Compte 20041 80486 3376278K059 17', match: '20041 80486 3376278K059 17', level: 'high' },
  ],
  ignores: [
    { text: 'RIB 30004 22377 32536865229 15', because: 'wrong key' },
    { text: 'RIB 30004 00823 0002575805 43', because: 'ten characters of the account' },
    { text: 'RIB 3000 00823 00084539484 43', because: 'four digits of the bank' },
    { text: 'id 40858482035474647413984', because: 'no word about banks' },
  ],
});
