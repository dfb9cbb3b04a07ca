import { validate } from 'stdnum/lib/cjs/gn/nifp.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Nine digits by Luhn's formula. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Guinean permanent tax number (NIFp)',
  region: ['GN'],
  categories: ['financial', 'pii'],
  regulations: [],
  aliases: { stdnum: 'gn.nifp' },
  patterns: [
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Gg]uin[eé]|GUIN[EÉ]|[Cc]onakry|CONAKRY)[^\d\n]{0,48}?\b(?<value>\d{9})\b/,
      prior: 0.03,
    },
    { regex: /\b\d{3}-\d{3}-\d{3}\b/, prior: 0.03 },
    { regex: /\b\d{9}\b/, prior: 0.018 },
  ],
  validator: { test: checks, chance: 1 / 10 },
  context: [
    'nifp',
    'ni fp',
    'nif p',
    'nif',
    'numero d identification fiscale',
    "numero d'identification fiscale permanent",
    'identification fiscale',
    'direction nationale des impots',
    'guinee',
    'guinean tax number',
  ],
  finds: [
    { text: 'NIFp : 403540586', match: '403540586', level: 'medium' },
    { text: "Conakry, numéro d'identification fiscale 028475192", match: '028475192', level: 'high' },
    { text: '{"nifp":"289005084"}', match: '289005084', level: 'medium' },
    { text: 'République de Guinée, NIF 093090728', match: '093090728', level: 'high' },
  ],
  ignores: [
    { text: 'NIFp 403540587', because: 'wrong check digit' },
    { text: 'NIFp 40354058', because: 'eight digits' },
    { text: 'NIFp 4035405860', because: 'ten digits' },
    { text: 'commande 403540586', because: 'no word about taxes' },
  ],
});
