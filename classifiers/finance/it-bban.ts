import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The values of 0 to 9 and A to Z in odd places. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** ABI: the letter in front (CIN) is the sum of the 22 characters behind it modulo 26, odd places recoded. */
function checks(candidate: string): boolean {
  const value = alphanumericsOf(candidate);
  let sum = 0;
  for (let at = 1; at < value.length; at++) {
    const code = Number.parseInt(value.charAt(at), 36);
    const plain = code > 9 ? code - 10 : code;
    sum += at % 2 === 1 ? (ODD[plain] ?? 0) : plain;
  }
  return value.length === 23 && new Set(value).size > 3 && sum % 26 === value.charCodeAt(0) - 65;
}

export default defineInfotype({
  title: 'Italian bank account (CIN, ABI, CAB)',
  region: ['IT', 'SM'],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'PSD2'],
  patterns: [
    { regex: /\b[A-Z][ -]\d{5}[ -]\d{5}[ -][0-9A-Z]{12}\b/, prior: 0.8 },
    { regex: /\b[A-Z]\d{10}[0-9A-Z]{12}\b/, prior: 0.05 },
  ],
  validator: { test: checks, chance: 1 / 26 },
  context: [
    'bban',
    'cin',
    'abi',
    'cab',
    'abi cab',
    'coordinate bancarie',
    'conto corrente',
    'c c',
    'numero di conto',
    'banca',
  ],
  finds: [
    { text: 'Coordinate bancarie: Z 05428 39043 000003737623', match: 'Z 05428 39043 000003737623', level: 'high' },
    { text: 'conto corrente H 02008 01914 000109167341', match: 'H 02008 01914 000109167341', level: 'high' },
    { text: '{"bban":"B0306939230100000004584"}', match: 'B0306939230100000004584', level: 'high' },
    { text: 'CIN ABI CAB Z-01030-35882-000007431569', match: 'Z-01030-35882-000007431569', level: 'high' },
  ],
  ignores: [
    { text: 'BBAN D 05428 20470 000003339776', because: 'wrong check letter' },
    { text: 'BBAN X 05428 11101 00013625295', because: 'eleven characters of the account' },
    { text: 'BBAN 05428 11101 000880594555', because: 'no check letter' },
    { text: 'id Y8227856563000068251593', because: 'no word about banks' },
  ],
});
