import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

/** Six characters at least, with a digit; no date and no version. */
const serial =
  '(?!\\d{4}-\\d{2}-\\d{2})(?=[A-Za-z-]{0,8}\\d)[A-Z0-9a-z]{1,12}(?:-[A-Za-z0-9]{1,12}){0,4}(?<=[A-Za-z0-9-]{6})(?![\\w:/-]|\\.\\w)';
const labels = [
  'serial number',
  'serial no',
  'serial nr',
  'device serial',
  'device serial number',
  's/n',
  'seriennummer',
  'serien nr',
  'gerätenummer',
  'numéro de série',
  'n° de série',
  'número de serie',
  'nº de serie',
  'numero di serie',
  'matricola apparecchio',
  'serienummer',
  'número de série',
  'numer seryjny',
];

export default defineInfotype({
  title: 'Serial number of a device',
  region: [],
  categories: ['pii'],
  regulations: ['HIPAA', 'GDPR'],
  patterns: [labelled(labels, serial, 0.12), labelled(['s/n'], serial, 0.8, '(?<![\\w/])')],
  context: [
    'serial number',
    'serial numbers',
    'serial no',
    'device serial',
    'seriennummer',
    'geratenummer',
    'numero de serie',
    'numero di serie',
    'serienummer',
    'numer seryjny',
  ],
  finds: [
    { text: 'Serial number: C02XK1PTJG5H', match: 'C02XK1PTJG5H', level: 'medium' },
    { text: '{"serialNumber":"5CD0412QXV"}', match: '5CD0412QXV', level: 'medium' },
    { text: 'Seriennummer: 4711-0815-22', match: '4711-0815-22', level: 'medium' },
    { text: 'Dell Latitude, S/N: 7XK2P93', match: '7XK2P93' },
    { text: 'Numéro de série : FVFC20A4LYWG.', match: 'FVFC20A4LYWG', level: 'medium' },
  ],
  ignores: [
    { text: 'Serial number: unknown', because: 'a word' },
    { text: 'Serial number: 12', because: 'two digits' },
    { text: 'Serial number: 2024-05-12', because: 'a date' },
    { text: 'serial port 1155200', because: 'no label' },
    { text: 'serialNumber: getSerial(1)', because: 'a call of a function' },
  ],
});
