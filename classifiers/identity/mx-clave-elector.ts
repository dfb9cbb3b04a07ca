import { isDate } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** INE: six consonants of the names, the birth date, the state of birth (01 to 32, 87 and 88 abroad), the sex, a mark. */
function plausible(candidate: string): boolean {
  const [, year, month, day, state] = /^[A-Z]{6}(\d\d)(\d\d)(\d\d)(\d\d)/.exec(candidate) ?? [];
  const place = Number(state);
  return (
    isDate(2000 + Number(year), Number(month), Number(day)) &&
    ((place >= 1 && place <= 32) || place === 87 || place === 88)
  );
}

export default defineInfotype({
  title: 'Mexican voter key (clave de elector)',
  region: ['MX'],
  categories: ['pii'],
  regulations: ['LFPDPPP'],
  patterns: [{ regex: /\b[A-Z]{6}\d{8}[HM]\d{3}\b/, prior: 0.025 }],
  // 366 dates of ten thousand, 34 states of a hundred; no digit checks another.
  validator: { test: plausible, chance: 0.0124, unchecked: () => true },
  context: [
    'clave de elector',
    'clave elector',
    'elector',
    'credencial para votar',
    'credencial de elector',
    'ine',
    'ife',
    'instituto nacional electoral',
    'ocr ine',
    'voter key',
  ],
  finds: [
    { text: 'Clave de elector: RVSTLN81022709H400', match: 'RVSTLN81022709H400', level: 'high' },
    { text: 'INE GMZLRC96071619M300', match: 'GMZLRC96071619M300', level: 'high' },
    { text: '{"clave_elector":"PRHDJN89122814H701"}', match: 'PRHDJN89122814H701', level: 'high' },
    { text: 'credencial para votar con clave SNZRMR62040930M200', match: 'SNZRMR62040930M200', level: 'high' },
  ],
  ignores: [
    { text: 'clave de elector RVSTLN81023009H400', because: 'the 30th of February' },
    { text: 'clave de elector RVSTLN81022740H400', because: 'there is no state 40' },
    { text: 'clave de elector RVSTLN81022709X400', because: 'no sex has this letter' },
    { text: 'clave de elector RVSTLN81022709H40', because: 'seventeen characters' },
    { text: 'clave de elector RVSTL81022709H4001', because: 'five letters' },
  ],
});
