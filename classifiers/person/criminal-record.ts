import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, labelled } from '../../src/detect/labelled.js';

const values = anyOf(
  (
    'yes|no|none|clear|clean|one conviction|convicted|not convicted|misdemeanor|misdemeanour|felony|felony conviction|' +
    'dui|dwi|theft|burglary|robbery|assault|battery|fraud|embezzlement|drug possession|manslaughter|murder|arson|' +
    'sexual assault|domestic violence|shoplifting|perjury|ja|nein|keine|keine eintragung|keine einträge|vorbestraft|' +
    'nicht vorbestraft|diebstahl|betrug|körperverletzung|oui|non|néant|vol|escroquerie|sí|ninguno|robo|hurto|estafa|' +
    'nulla|furto|truffa|rapina|geen|diefstal|nada consta|karany|niekarany'
  ).split('|'),
);
const labels = [
  'criminal record',
  'criminal records',
  'criminal history',
  'criminal conviction',
  'criminal convictions',
  'prior convictions',
  'prior conviction',
  'previous convictions',
  'convictions',
  'felony conviction',
  'background check result',
  'dbs check result',
  'arrest record',
  'offense',
  'offence',
  'vorstrafen',
  'vorstrafe',
  'führungszeugnis',
  'strafregister',
  'bundeszentralregister',
  'casier judiciaire',
  'condamnations',
  'antecedentes penales',
  'precedenti penali',
  'casellario giudiziale',
  'strafblad',
  'antecedentes criminais',
  'karalność',
];
const crimes = anyOf(
  'theft|burglary|robbery|assault|fraud|embezzlement|manslaughter|murder|arson|perjury|drug possession|drunk driving|rape|money laundering|tax evasion|dui'.split(
    '|',
  ),
);

export default defineInfotype({
  title: 'Criminal record or conviction',
  region: [],
  categories: ['pii', 'legal'],
  regulations: ['GDPR'],
  aliases: { google: 'CRIME_STATUS' },
  patterns: [
    labelled(labels, values, 0.5),
    {
      regex: new RegExp(
        `\\b[wW]as (?:found guilty|convicted|arrested|sentenced) (?:of|for) (?:[a-z-]{2,14} ){0,2}(?<value>${crimes})`,
      ),
      prior: 0.5,
    },
  ],
  context: [
    'criminal record',
    'criminal history',
    'criminal conviction',
    'convictions',
    'prior convictions',
    'arrest record',
    'vorstrafen',
    'fuhrungszeugnis',
    'strafregister',
    'casier judiciaire',
    'antecedentes penales',
    'precedenti penali',
    'strafblad',
    'defendant',
    'offender',
    'applicant',
    'employee',
  ],
  finds: [
    { text: 'Criminal record: none', match: 'none', level: 'high' },
    { text: 'Prior convictions: burglary, 2014', match: 'burglary', level: 'high' },
    { text: 'Vorstrafen: keine', match: 'keine', level: 'high' },
    { text: '"criminalHistory": "Felony conviction"', match: 'Felony conviction', level: 'high' },
    { text: 'The applicant was convicted of aggravated assault in 2012', match: 'assault', level: 'high' },
    { text: 'Antecedentes penales: ninguno', match: 'ninguno', level: 'high' },
  ],
  ignores: [
    { text: 'murder mystery novel', because: 'a kind of book' },
    { text: 'Criminal record: attach copy', because: 'no value' },
    { text: 'the court convicted nobody', because: 'no crime named' },
    { text: 'SQL record: none', because: 'another record' },
  ],
});
