import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

const adjectives = anyOf(
  (
    'afghan|albanian|algerian|american|argentine|argentinian|armenian|australian|austrian|bangladeshi|belarusian|belgian|' +
    'bolivian|bosnian|brazilian|british|bulgarian|cambodian|cameroonian|canadian|chilean|chinese|colombian|congolese|' +
    'croatian|cuban|cypriot|czech|danish|dutch|ecuadorian|egyptian|english|eritrean|estonian|ethiopian|filipino|finnish|' +
    'french|georgian|german|ghanaian|greek|guatemalan|haitian|honduran|hungarian|icelandic|indian|indonesian|iranian|iraqi|' +
    'irish|israeli|italian|ivorian|jamaican|japanese|jordanian|kazakh|kenyan|korean|kosovan|kuwaiti|latvian|lebanese|' +
    'libyan|lithuanian|luxembourgish|macedonian|malaysian|maltese|mexican|moldovan|mongolian|moroccan|nepali|nepalese|' +
    'new zealander|nicaraguan|nigerian|norwegian|pakistani|palestinian|panamanian|paraguayan|peruvian|polish|portuguese|' +
    'qatari|romanian|russian|rwandan|salvadoran|saudi|scottish|senegalese|serbian|singaporean|slovak|slovenian|somali|' +
    'south african|south korean|spanish|sri lankan|stateless|sudanese|swedish|swiss|syrian|taiwanese|tanzanian|thai|' +
    'tunisian|turkish|ugandan|ukrainian|uruguayan|us citizen|uzbek|venezuelan|vietnamese|welsh|yemeni|zambian|zimbabwean|' +
    'deutsch|österreichisch|schweizerisch|französisch|italienisch|spanisch|polnisch|türkisch|rumänisch|syrisch|' +
    'ukrainisch|russisch|griechisch|kroatisch|bulgarisch|ungarisch|niederländisch|staatenlos|française|français|allemande|' +
    'allemand|belge|suisse|italienne|espagnole|portugaise|marocaine|algérienne|tunisienne|española|español|mexicana|' +
    'mexicano|colombiana|colombiano|argentina|argentino|peruana|venezolana|marroquí|rumana|italiana|italiano|rumena|' +
    'tedesca|francese|spagnola|nederlandse|nederlands|belgische|marokkaanse|turkse|brasileira|brasileiro|portuguesa|polska|polskie|' +
    'ukraińskie|svensk|norsk|dansk|suomi'
  ).split('|'),
);
/** A country or an adjective not listed, or a country's code; not what forms ask. */
const other =
  '(?!(?:Yes|No|Not|None|See|Please|Select|Choose|Unknown|Other|Any|The|Type|String|Name|Date|Place|Sex|Gender|Passport|NULL|TRUE|FALSE|TBD|NA)(?![A-Za-z]))' +
  "(?:[A-Z][a-zà-ÿ]{3,20}(?: (?:of |and )?[A-Z][a-zà-ÿ]{2,20}){0,2}|[A-Z]{2,3})(?![\\w(:=]|[-'.]\\w)";
const labels = [
  'nationality',
  'nationalities',
  'citizenship',
  'country of citizenship',
  'citizen of',
  'staatsangehörigkeit',
  'staatsbürgerschaft',
  'nationalität',
  'nationalité',
  'nacionalidad',
  'ciudadanía',
  'nazionalità',
  'cittadinanza',
  'nationaliteit',
  'nacionalidade',
  'obywatelstwo',
  'narodowość',
  'nationalitet',
  'medborgarskap',
  'statsborgerskap',
  'kansalaisuus',
  'státní občanství',
  'cetățenie',
];

export default defineInfotype({
  title: 'Nationality of a person',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'COUNTRY_DEMOGRAPHIC' },
  patterns: [
    labelled(labels, `${adjectives}(?![A-Za-z-])`, 0.3),
    labelled(labels, other, 0.15),
    cell(adjectives, 0.15),
  ],
  context: [
    'nationality',
    'nationalities',
    'citizenship',
    'country of citizenship',
    'staatsangehorigkeit',
    'staatsburgerschaft',
    'nationalitat',
    'nationalite',
    'nacionalidad',
    'ciudadania',
    'nazionalita',
    'cittadinanza',
    'nationaliteit',
    'nacionalidade',
    'obywatelstwo',
    'narodowosc',
    'nationalitet',
    'medborgarskap',
    'statsborgerskap',
    'kansalaisuus',
    'obcanstvi',
    'cetatenie',
  ],
  finds: [
    { text: 'Nationality: Nigerian', match: 'Nigerian', level: 'high' },
    { text: '{"citizenship":"portuguese"}', match: 'portuguese', level: 'high' },
    { text: 'Staatsangehörigkeit: deutsch', match: 'deutsch', level: 'high' },
    { text: 'Nationality: Burkina Faso', match: 'Burkina Faso', level: 'medium' },
    { text: 'Nacionalidad: española', match: 'española', level: 'high' },
    { text: 'Nationality | GBR |', match: 'GBR', level: 'medium' },
  ],
  ignores: [
    { text: 'a German car', because: 'no field' },
    { text: 'Nationality: select one', because: 'no value' },
    { text: 'Citizenship: Yes', because: 'an answer to another question' },
    { text: 'international: French', because: 'inside another word' },
  ],
});
