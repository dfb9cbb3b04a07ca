import { defineInfotype } from '../../src/detect/infotype.js';

/** Tribunal Supremo de Elecciones: the province (1 to 7, 8 naturalised, 9 special), the volume, the entry; no check. */
export default defineInfotype({
  title: 'Costa Rican identity card number (cédula física)',
  region: ['CR'],
  categories: ['pii'],
  regulations: ['Ley 8968'],
  aliases: { stdnum: 'cr.cpf' },
  patterns: [
    { regex: /\b0?[1-9]-\d{4}-\d{4}\b/, prior: 0.25 },
    { regex: /\b[1-9]-\d{3}-\d{3,4}\b/, prior: 0.091 },
    { regex: /\b[1-9] \d{4} \d{4}\b/, prior: 0.12 },
    {
      regex:
        /(?<![A-ZÀ-Þ]|[a-zß-ÿ](?=[a-zß-ÿ]))(?:[Cc]osta\s?[Rr]ic|COSTA RIC|costarric|[Cc][eé]dula f[ií]sica|TSE\b)[^\d\n]{0,48}?\b(?<value>0?[1-9]\d{8})\b/,
      prior: 0.2,
    },
    { regex: /\b0?[1-9]\d{8}\b/, prior: 0.091 },
  ],
  context: [
    'cedula',
    'cedula fisica',
    'cedula de identidad',
    'cedula costarricense',
    'cedula de persona fisica',
    'numero de cedula',
    'identificacion fisica',
    'documento de identidad',
    'costarricense',
    'tse',
  ],
  finds: [
    { text: 'Cédula física 1-0844-0773', match: '1-0844-0773', level: 'high' },
    { text: 'cédula de identidad número 04-0127-0418', match: '04-0127-0418', level: 'high' },
    { text: '{"cedula_costarricense":"304410827"}', match: '304410827', level: 'high' },
    { text: 'portador de la cédula 2 0448 0917, Alajuela', match: '2 0448 0917', level: 'medium' },
  ],
  ignores: [
    { text: 'teléfono 1-0844-0773', because: 'no word about identity' },
    { text: 'cédula física 0-0844-0773', because: 'there is no province 0' },
    { text: 'cédula física 1-0844-07733', because: 'ten digits' },
    { text: 'cédula física 11-0844-0773', because: 'two digits of a province' },
    { text: 'cédula física vencida en 2019', because: 'a year' },
  ],
});
