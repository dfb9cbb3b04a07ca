import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

const values = anyOf(
  (
    'heterosexual|straight|homosexual|gay|lesbian|gay or lesbian|gay man|gay woman|bisexual|pansexual|asexual|queer|' +
    'questioning|lgbt|lgbtq|heterosexuell|homosexuell|bisexuell|schwul|lesbisch|hétérosexuel|hétérosexuelle|' +
    'homosexuel|homosexuelle|bisexuel|bisexuelle|lesbienne|bisexual|lesbiana|eterosessuale|omosessuale|bisessuale|' +
    'lesbica|heteroseksueel|homoseksueel|biseksueel|heteroseksualny|homoseksualny'
  ).split('|'),
);
const labels = [
  'sexual orientation',
  'sexual preference',
  'sexuality',
  'sexual identity',
  'sexuelle orientierung',
  'orientation sexuelle',
  'orientación sexual',
  'orientamento sessuale',
  'seksuele geaardheid',
  'seksuele oriëntatie',
  'orientação sexual',
  'orientacja seksualna',
];

export default defineInfotype({
  title: 'Sexual orientation of a person',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'SEXUAL_ORIENTATION' },
  patterns: [
    labelled(labels, values, 0.7),
    cell(values, 0.2),
    {
      regex: new RegExp(
        `\\b(?:[iI]dentif(?:y|ies|ied) as|[cC]ame out as|is openly|[oO]utete sich als) (?:a |an )?(?<value>${values})`,
      ),
      prior: 0.8,
    },
  ],
  context: [
    'sexual orientation',
    'sexual preference',
    'sexuality',
    'sexual identity',
    'sexuelle orientierung',
    'orientation sexuelle',
    'orientacion sexual',
    'orientamento sessuale',
    'seksuele geaardheid',
    'orientacao sexual',
    'orientacja seksualna',
  ],
  finds: [
    { text: 'Sexual orientation: bisexual', match: 'bisexual', level: 'high' },
    { text: '{"sexualOrientation":"Gay or Lesbian"}', match: 'Gay or Lesbian', level: 'high' },
    { text: 'Sexuelle Orientierung: homosexuell', match: 'homosexuell', level: 'high' },
    { text: 'Orientation sexuelle : hétérosexuelle', match: 'hétérosexuelle', level: 'high' },
    { text: 'he came out as gay in 2011', match: 'gay' },
  ],
  ignores: [
    { text: 'a straight line', because: 'geometry' },
    { text: 'Sexual orientation: prefer not to say', because: 'none named' },
    { text: 'screen orientation: straight', because: 'another orientation' },
    { text: 'Gay Street 14', because: 'a name of a street' },
  ],
});
