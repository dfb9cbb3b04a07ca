import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

const word = "[A-ZÀ-ÞŁŚŻŹČŠŽ][A-Za-zÀ-ɏ'’-]{1,24}\\.?";
const place =
  '(?!(?:Yes|No|None|See|Please|Select|Unknown|The|Type|String|Name|Date|Nationality|Sex|Gender|Passport|NULL)(?![A-Za-z]))' +
  `(?:${word}(?: (?:am|an der|de|del|di|la|le|les|sur|upon|on|in|of|den|do|da|dos) | |/)){0,3}${word}(?:, ${word}(?: ${word}){0,2}){0,2}(?<![.'’-])(?![\\w(=]|:)`;
const labels = [
  'place of birth',
  'birthplace',
  'birth place',
  'city of birth',
  'town of birth',
  'country of birth',
  'state of birth',
  'birth city',
  'birth country',
  'geburtsort',
  'geburtsland',
  'lieu de naissance',
  'ville de naissance',
  'pays de naissance',
  'lugar de nacimiento',
  'país de nacimiento',
  'luogo di nascita',
  'comune di nascita',
  'geboorteplaats',
  'geboorteland',
  'local de nascimento',
  'naturalidade',
  'miejsce urodzenia',
  'födelseort',
  'fødested',
  'syntymäpaikka',
  'místo narození',
  'locul nașterii',
  'születési hely',
];

export default defineInfotype({
  title: 'Place of birth',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  patterns: [
    labelled(labels, place, 0.3),
    {
      regex: new RegExp(
        `\\b(?:[bB]orn (?:[a-z0-9 ]{0,24} )?(?:in|at)|[gG]eboren (?:[a-z0-9. ]{0,20} )?in|[nN]ée? à|[nN]acid[oa] en|[nN]at[oa] a|[uU]rodzon[ya] w) (?<value>${place})`,
      ),
      prior: 0.7,
    },
  ],
  context: [
    'place of birth',
    'birthplace',
    'birth place',
    'birth country',
    'birth city',
    'city of birth',
    'country of birth',
    'town of birth',
    'geburtsort',
    'geburtsland',
    'lieu de naissance',
    'lugar de nacimiento',
    'luogo di nascita',
    'geboorteplaats',
    'local de nascimento',
    'naturalidade',
    'miejsce urodzenia',
    'fodelseort',
    'fødested',
    'syntymapaikka',
    'misto narozeni',
    'locul nasterii',
    'szuletesi hely',
  ],
  finds: [
    { text: 'Place of birth: Leeds', match: 'Leeds', level: 'high' },
    { text: '{"birthPlace":"San Sebastián, Spain"}', match: 'San Sebastián, Spain', level: 'high' },
    { text: 'Geburtsort: Frankfurt am Main', match: 'Frankfurt am Main', level: 'high' },
    { text: 'Lieu de naissance : Châlons-sur-Saône', match: 'Châlons-sur-Saône', level: 'high' },
    { text: 'Née à Lyon le 3 mai 1981', match: 'Lyon' },
    { text: 'Luogo di nascita | Reggio Emilia |', match: 'Reggio Emilia', level: 'high' },
  ],
  ignores: [
    { text: 'born in the early days', because: 'no place' },
    { text: 'Place of birth: unknown', because: 'a word' },
    { text: 'Place of birth: Name: Smith', because: 'another label' },
    { text: 'the birthplace of Goethe', because: 'prose' },
  ],
});
