import { digitsOf, luhn } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Febraban: the typeable line of 47 digits, of which the first three fields each end in a Luhn digit. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate);
  if (digits.length !== 47 || new Set(digits).size < 4) return false;
  return luhn(digits.slice(0, 10)) && luhn(digits.slice(10, 21)) && luhn(digits.slice(21, 32));
}

export default defineInfotype({
  title: 'Brazilian payment slip (boleto)',
  region: ['BR'],
  categories: ['financial'],
  regulations: ['LGPD'],
  patterns: [
    { regex: /\b\d{5}\.\d{5} \d{5}\.\d{6} \d{5}\.\d{6} \d \d{14}\b/, prior: 0.95 },
    { regex: /\b\d{10} \d{11} \d{11} \d \d{14}\b/, prior: 0.8 },
    { regex: /\b\d{47}\b/, prior: 0.3 },
  ],
  // The last fifteen digits (the check of the bar code, due date and amount) are not covered by the fields.
  validator: { test: checks, chance: 1 / 1000, unchecked: (value, at) => digitsOf(value.slice(0, at)).length >= 32 },
  context: ['boleto', 'linha digitavel', 'codigo de barras', 'vencimento', 'pagador', 'beneficiario', 'cedente'],
  finds: [
    {
      text: 'Linha digitável: 00190.15239 82229.428360 89880.691442 0 87099324510427',
      match: '00190.15239 82229.428360 89880.691442 0 87099324510427',
      level: 'high',
    },
    {
      text: 'boleto 34191577186785537626443097720338524635859488736',
      match: '34191577186785537626443097720338524635859488736',
      level: 'high',
    },
    {
      text: '{"linhaDigitavel":"23793.52780 08743.924022 16984.739116 5 70277283197706"}',
      match: '23793.52780 08743.924022 16984.739116 5 70277283197706',
      level: 'high',
    },
    {
      text: 'Pagar 1045449004 18762767897 50829238125 1 96658755622938',
      match: '1045449004 18762767897 50829238125 1 96658755622938',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'boleto 00190.60982 80953.170938 76740.182986 4 63360470417159', because: 'wrong check digits' },
    { text: 'boleto 00190.50095 40144.816069 06809.350314 3 3739869288548', because: 'thirteen digits at the end' },
    { text: 'boleto 0019.50095 40144.816069 06809.350314 3 37393569576085', because: 'four digits in front' },
    { text: 'id 2200724268543554827015183046545306324834342368', because: '46 digits' },
  ],
});
