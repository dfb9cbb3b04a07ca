import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, labelled } from '../../src/detect/labelled.js';

const values = anyOf(
  (
    'asylum seeker|asylum granted|refugee|undocumented|undocumented immigrant|unauthorized|overstayed|deported|' +
    'deportation pending|removal proceedings|green card holder|green card|permanent resident|lawful permanent resident|' +
    'conditional resident|temporary resident|temporary protected status|nonimmigrant|immigrant|naturalized|' +
    'naturalised|naturalized citizen|naturalised citizen|us citizen|citizen|noncitizen|stateless|work permit|work visa|' +
    'student visa|visa overstay|indefinite leave to remain|leave to remain|settled status|pre settled status|parolee|' +
    'daca recipient|daca|asylbewerber|asylberechtigt|flüchtling|geduldet|duldung|aufenthaltserlaubnis|' +
    'aufenthaltsgestattung|niederlassungserlaubnis|ausreisepflichtig|subsidiär schutzberechtigt|staatenlos|réfugié|' +
    'réfugiée|demandeur d’asile|demandeuse d’asile|sans papiers|titre de séjour|carte de résident|refugiado|refugiada|' +
    'solicitante de asilo|indocumentado|indocumentada|residente permanente|residente temporal|rifugiato|rifugiata|' +
    'richiedente asilo|irregolare|vluchteling|asielzoeker|statushouder|requerente de asilo'
  )
    .replaceAll('’', "'")
    .split('|'),
);
const labels = [
  'immigration status',
  'immigrant status',
  'residency status',
  'residence status',
  'visa status',
  'citizenship status',
  'asylum status',
  'uscis status',
  'aufenthaltsstatus',
  'aufenthaltstitel',
  'ausländerrechtlicher status',
  'statut migratoire',
  "statut d'immigration",
  'situation administrative',
  'titre de séjour',
  'estatus migratorio',
  'situación migratoria',
  'situação migratória',
  'status migratorio',
  'verblijfsstatus',
];

export default defineInfotype({
  title: 'Immigration status',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'IMMIGRATION_STATUS' },
  patterns: [labelled(labels, values, 0.4)],
  context: [
    'immigration status',
    'immigrant status',
    'residency status',
    'residence status',
    'visa status',
    'citizenship status',
    'asylum status',
    'uscis status',
    'aufenthaltsstatus',
    'aufenthaltstitel',
    'auslanderrechtlicher status',
    'statut migratoire',
    "statut d'immigration",
    'situation administrative',
    'titre de sejour',
    'estatus migratorio',
    'situacion migratoria',
    'situacao migratoria',
    'status migratorio',
    'verblijfsstatus',
  ],
  finds: [
    { text: 'Immigration status: refugee', match: 'refugee', level: 'high' },
    { text: '{"immigrationStatus":"Lawful Permanent Resident"}', match: 'Lawful Permanent Resident', level: 'high' },
    { text: 'Aufenthaltsstatus: Duldung', match: 'Duldung', level: 'high' },
    { text: 'Estatus migratorio = indocumentado', match: 'indocumentado', level: 'high' },
    { text: 'Statut migratoire : réfugiée', match: 'réfugiée', level: 'high' },
  ],
  ignores: [
    { text: 'the status of refugee law', because: 'no field' },
    { text: 'Immigration status: unknown', because: 'no value' },
    { text: 'Order status: settled status', because: 'another status' },
    { text: 'Immigration status: refugees welcome', because: 'inside another word' },
  ],
});
