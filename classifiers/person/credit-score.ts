import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, labelled } from '../../src/detect/labelled.js';

const labels = [
  'credit score',
  'credit scores',
  'fico',
  'fico score',
  'fico 8',
  'vantagescore',
  'vantage score',
  'experian score',
  'equifax score',
  'transunion score',
  'credit rating score',
  'cibil score',
  'cibil',
  'clearscore',
  'schufa score',
  'schufa basisscore',
  'bonitätsindex',
  'bonitätsscore',
  'score de crédit',
  'puntaje de crédito',
  'puntuación crediticia',
  'serasa score',
  'score serasa',
];
const score = '(?:[3-8]\\d{2}|9\\d[.,]\\d{1,2} ?%|9[0-4]\\d)(?![\\w%]|[.,]\\d)';

export default defineInfotype({
  title: 'Credit score',
  region: [],
  categories: ['financial', 'pii'],
  regulations: ['GDPR', 'GLBA', 'FCRA'],
  patterns: [
    labelled(labels, score.replace('(?![\\w%]|', '(?![\\w]|'), 0.5),
    {
      regex: new RegExp(
        `(?<![A-Za-z])${anyOf(labels)} (?:(?:is|was|of|at|currently|now|beträgt|liegt bei) ){0,3}(?<value>${score})`,
      ),
      prior: 0.3,
    },
  ],
  context: [
    'credit score',
    'credit scores',
    'fico',
    'fico score',
    'vantagescore',
    'vantage score',
    'cibil',
    'cibil score',
    'schufa',
    'bonitatsindex',
    'bonitat',
    'score de credit',
    'puntaje de credito',
    'puntuacion crediticia',
    'serasa',
  ],
  finds: [
    { text: 'Credit score: 712', match: '712', level: 'high' },
    { text: 'FICO 684 as of May', match: '684', level: 'high' },
    { text: '{"ficoScore":803}', match: '803', level: 'high' },
    { text: 'SCHUFA-Basisscore: 97,35 %', match: '97,35 %', level: 'high' },
    { text: 'her credit score is 655.', match: '655', level: 'high' },
  ],
  ignores: [
    { text: 'Credit score: 1200', because: 'above the scale' },
    { text: 'score: 712', because: 'no word about credit' },
    { text: 'credit score models of 2012', because: 'a year' },
    { text: 'the credit score model was changed', because: 'prose' },
    { text: 'Credit score: n/a', because: 'none given' },
  ],
});
