import { defineInfotype } from '../../src/detect/infotype.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015: department, kind, region, organisation code; powers of three modulo 31. */
function checks(candidate: string): boolean {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at++) {
    const value = ALPHABET.indexOf(candidate.charAt(at));
    if (value < 0) return false;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return candidate.length === 18 && ALPHABET.charAt((31 - (sum % 31)) % 31) === candidate.charAt(17);
}

export default defineInfotype({
  title: 'Chinese unified social credit code (USCC)',
  region: ['CN'],
  categories: ['financial'],
  regulations: ['PIPL'],
  aliases: { stdnum: 'cn.uscc' },
  patterns: [{ regex: /\b[159ANY][0-9A-HJ-NPQRTUWXY][1-8]\d{5}[0-9A-HJ-NPQRTUWXY]{10}\b/, prior: 0.06 }],
  validator: { test: checks, chance: 1 / 31 },
  context: [
    '统一社会信用代码',
    '社会信用代码',
    '信用代码',
    '统一社会信用代码为',
    '纳税人识别号',
    '税号',
    'uscc',
    'unified social credit code',
    'social credit code',
    'usci',
    'tongyi shehui xinyong daima',
    'chinese company number',
  ],
  finds: [
    { text: '统一社会信用代码：91110108MA0H4JD5A5', match: '91110108MA0H4JD5A5', level: 'high' },
    { text: '纳税人识别号 913100000048356447', match: '913100000048356447', level: 'high' },
    { text: '{"uscc":"92440300MA5ED16958"}', match: '92440300MA5ED16958', level: 'high' },
    { text: 'Unified Social Credit Code: 9133010062014852X5', match: '9133010062014852X5', level: 'high' },
  ],
  ignores: [
    { text: '统一社会信用代码：91110108MA020328668', because: 'wrong check character' },
    { text: 'USCC 91100704MA01ABCI1X', because: 'the letter I does not occur' },
    { text: 'USCC 91196286MA01ABC1', because: 'sixteen characters' },
    { text: 'id 911686930856311767', because: 'no word about credit codes' },
  ],
});
