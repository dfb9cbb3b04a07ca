import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Febelfin: ten digits and the same modulo 97 (97 for 0). */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  return digits.length === 12 && (Number(digits.slice(0, 10)) % 97 || 97) === Number(digits.slice(10));
}

export default defineInfotype({
  title: 'Belgian structured communication',
  region: ['BE'],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\+{3} ?\d{3}\/\d{4}\/\d{5} ?\+{3}/, prior: 0.97 },
    { regex: /\*{3} ?\d{3}\/\d{4}\/\d{5} ?\*{3}/, prior: 0.97 },
    { regex: /\b\d{3}\/\d{4}\/\d{5}\b/, prior: 0.4 },
  ],
  validator: { test: checks, chance: 1 / 100 },
  context: [
    'gestructureerde mededeling',
    'mededeling',
    'communication structuree',
    'communication',
    'ogm',
    'vcs',
    'structured communication',
    'structured reference',
  ],
  finds: [
    { text: 'Gestructureerde mededeling: +++093/2183/21422+++', match: '+++093/2183/21422+++', level: 'high' },
    { text: 'communication structurée ***546/9521/26213***', match: '***546/9521/26213***', level: 'high' },
    { text: '{"ogm":"041/0696/56015"}', match: '041/0696/56015', level: 'high' },
    { text: 'Factuur +++ 179/1993/19159 +++', match: '+++ 179/1993/19159 +++', level: 'high' },
  ],
  ignores: [
    { text: 'mededeling +++402/0436/45356+++', because: 'wrong check digits' },
    { text: 'mededeling +++010/806/81718+++', because: 'three digits in the middle' },
    { text: 'path 010/8068/17183x', because: 'a path' },
    { text: 'mededeling +++0108068+++', because: 'seven digits' },
  ],
});
