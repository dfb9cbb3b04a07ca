import { validate } from 'stdnum/lib/cjs/ao/nif.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Ten digits for companies; a person's is the number of the identity card. No check digit is published. */
const plausible = (candidate: string) => new Set(digitsOf(candidate)).size > 2 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Angolan tax number of a company (NIF)',
  region: ['AO'],
  categories: ['financial'],
  regulations: ['Lei 22/11 (AO)'],
  aliases: { stdnum: 'ao.nif' },
  patterns: [
    {
      regex: /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Aa]ngol|ANGOL|[Ll]uanda|LUANDA)[^\d\n]{0,48}?\b(?<value>\d{10})\b/,
      prior: 0.15,
    },
    { regex: /\b5\d{9}\b/, prior: 0.075 },
    { regex: /\b\d{10}\b/, prior: 0.06 },
  ],
  validator: { test: plausible, chance: 0.95 },
  context: [
    'nif',
    'n i f',
    'numero de identificacao fiscal',
    'numero de contribuinte',
    'contribuinte',
    'contribuinte angola',
    'administracao geral tributaria',
    'agt',
    'angolan tax number',
  ],
  finds: [
    { text: 'NIF: 5417220938', match: '5417220938', level: 'low' },
    { text: 'Angola, contribuinte 5000391847', match: '5000391847', level: 'medium' },
    { text: 'Número de Identificação Fiscal (Luanda): 5402188471', match: '5402188471', level: 'medium' },
    { text: '{"nifAngola":"5480037126"}', match: '5480037126', level: 'low' },
  ],
  ignores: [
    { text: 'NIF 541722093', because: 'nine digits' },
    { text: 'NIF 54172209381', because: 'eleven digits' },
    { text: 'NIF 5555555555', because: 'one digit over and over' },
    { text: 'factura 5417220938', because: 'no word about taxes' },
  ],
});
