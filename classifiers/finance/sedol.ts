import { weightedSum } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** London Stock Exchange: no vowels; weights 1, 3, 1, 7, 3, 9, 1 modulo 10. */
function checks(candidate: string): boolean {
  const values = [...candidate].map((char) => Number.parseInt(char, 36));
  return values.length === 7 && new Set(candidate).size > 2 && weightedSum(values, [1, 3, 1, 7, 3, 9, 1]) % 10 === 0;
}

export default defineInfotype({
  title: 'SEDOL number of a security',
  region: ['GB', 'IE'],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\b[B-DF-HJ-NP-TV-Z][0-9B-DF-HJ-NP-TV-Z]{5}\d\b/, prior: 0.03 },
    { regex: /\b\d{7}\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: ['sedol', 'sedol code', 'sedol number', 'sedols', 'stock exchange daily official list'],
  finds: [
    { text: 'SEDOL: B06KPV9', match: 'B06KPV9', level: 'high' },
    { text: 'SEDOL 0076937', match: '0076937', level: 'high' },
    { text: '{"sedol":"B497515"}', match: 'B497515', level: 'high' },
    { text: 'sedol,2930815', match: '2930815', level: 'high' },
  ],
  ignores: [
    { text: 'SEDOL B392866', because: 'wrong check digit' },
    { text: 'SEDOL B0WNLA7', because: 'vowels do not occur' },
    { text: 'SEDOL 026349', because: 'six characters' },
    { text: 'part 0260620', because: 'no word about securities' },
  ],
});
