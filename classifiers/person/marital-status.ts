import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

const values = anyOf(
  (
    'single|married|divorced|widowed|widow|widower|separated|legally separated|never married|unmarried|engaged|' +
    'cohabiting|domestic partner|domestic partnership|civil partnership|in a civil partnership|registered partnership|' +
    'annulled|ledig|verheiratet|geschieden|verwitwet|getrennt lebend|getrennt|eingetragene lebenspartnerschaft|' +
    'verpartnert|célibataire|marié|mariée|divorcé|divorcée|veuf|veuve|pacsé|pacsée|séparé|séparée|soltero|soltera|' +
    'casado|casada|divorciado|divorciada|viudo|viuda|separado|separada|pareja de hecho|unión libre|celibe|nubile|' +
    'coniugato|coniugata|sposato|sposata|divorziato|divorziata|vedovo|vedova|ongehuwd|gehuwd|getrouwd|gescheiden|' +
    'weduwe|weduwnaar|samenwonend|solteiro|solteira|viúvo|viúva|união estável|kawaler|panna|żonaty|zamężna|' +
    'rozwiedziony|rozwiedziona|wdowiec|wdowa|ogift|gift|skild|änka'
  ).split('|'),
);
const labels = [
  'marital status',
  'marriage status',
  'civil status',
  'civil state',
  'relationship status',
  'familienstand',
  'zivilstand',
  'personenstand',
  'état civil',
  'situation familiale',
  'situation matrimoniale',
  'estado civil',
  'stato civile',
  'burgerlijke staat',
  'burgerlijke stand',
  'stan cywilny',
  'civilstånd',
  'sivilstand',
  'civilstand',
  'rodinný stav',
  'stare civilă',
];

export default defineInfotype({
  title: 'Marital status',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'MARITAL_STATUS' },
  patterns: [labelled(labels, values, 0.3), cell(values, 0.15)],
  context: [
    'marital status',
    'marriage status',
    'civil status',
    'relationship status',
    'familienstand',
    'zivilstand',
    'personenstand',
    'etat civil',
    'situation familiale',
    'situation matrimoniale',
    'estado civil',
    'stato civile',
    'burgerlijke staat',
    'stan cywilny',
    'civilstand',
    'sivilstand',
    'rodinny stav',
    'stare civila',
  ],
  finds: [
    { text: 'Marital status: married', match: 'married', level: 'high' },
    { text: '{"maritalStatus":"Single"}', match: 'Single', level: 'high' },
    { text: 'Familienstand: geschieden', match: 'geschieden', level: 'high' },
    { text: 'Estado civil = viuda', match: 'viuda', level: 'high' },
    { text: 'État civil : célibataire', match: 'célibataire', level: 'high' },
  ],
  ignores: [
    { text: 'a single file', because: 'no field' },
    { text: 'Marital status: choose', because: 'no value' },
    { text: 'status: separated', because: 'another status' },
    { text: 'Marital status: marriedly', because: 'inside another word' },
  ],
});
