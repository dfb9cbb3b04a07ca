import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO 6346 annex A: letters count from ten, leaving out multiples of eleven; powers of two; modulo eleven, ten as zero. */
function checks(candidate: string): boolean {
  const text = alphanumericsOf(candidate);
  const sum = [...text.slice(0, 10)].reduce((total, char, at) => {
    const value = Number.parseInt(char, 36);
    return total + (value > 9 ? value + Math.floor((value - 1) / 10) : value) * 2 ** at;
  }, 0);
  return text.length === 11 && (sum % 11) % 10 === Number(text.charAt(10));
}

export default defineInfotype({
  title: 'Shipping container number (ISO 6346)',
  region: [],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\b[A-Z]{3}[UJZ] ?\d{6}[ -]?\d\b/, prior: 0.4 },
    { regex: /\b[A-Z]{3}[UJZ]-\d{6}-\d\b/, prior: 0.4 },
  ],
  // Ten is written as zero, as which a changed digit may end too.
  validator: { test: checks, chance: 1 / 11, undetected: 0.04 },
  context: [
    'container',
    'containers',
    'container number',
    'container no',
    'teu',
    'bill of lading',
    'conteneur',
    'contenedor',
    'contenitore',
    'contentor',
    'kontener',
    'seal',
  ],
  finds: [
    { text: 'Container CSQU3054383', match: 'CSQU3054383', level: 'high' },
    { text: 'container no MSKU 876232-7', match: 'MSKU 876232-7', level: 'high' },
    { text: '{"container":"HLXU8601294"}', match: 'HLXU8601294', level: 'high' },
    { text: 'Bill of lading, TGHU 040479 8, 40HC', match: 'TGHU 040479 8', level: 'high' },
  ],
  ignores: [
    { text: 'container CSQU3054384', because: 'wrong check digit' },
    { text: 'container CSQA3054383', because: 'no such kind of equipment' },
    { text: 'container CSQU305438', because: 'ten characters' },
    { text: 'container XCSQU3054383', because: 'inside a longer token' },
  ],
});
