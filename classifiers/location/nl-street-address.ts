import { defineInfotype } from '../../src/detect/infotype.js';

const name = "[A-Z][A-Za-zÀ-ɏ'’-]{0,30}";
const joined =
  '(?:straat|laan|gracht|plein|kade|singel|dijk|steeg|dreef|plantsoen|weide|burgwal|baan|lei|steenweg|vest)';
const doubtful = '(?:weg|hof|pad|park|ring|poort|markt)';
const number =
  '\\d{1,5}(?: ?[a-zA-Z](?![A-Za-z])|[ -](?:[IVX]{1,4}|hs|bis|[1-9]\\d{0,2}|[A-H])(?![\\w]))?(?: bus \\d{1,4})?(?!\\w|[.,]\\d|%)';
const prefix =
  "(?:(?:Van|Van der|Van den|De|Den|Het|Oude|Nieuwe|Korte|Lange|Eerste|Tweede|1e|2e|3e|Prins|Koningin|Burgemeester|Dokter|Dr\\.|Sint|St\\.|['’]t) )?";
const town = '(?=,? {0,2}(?:\\n {0,8})?(?:[1-9]\\d{3} ?[A-Z]{2}\\b|(?:B-)?[1-9]\\d{3} [A-Z]))';

export default defineInfotype({
  title: 'Dutch or Flemish street address',
  region: ['NL', 'BE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'STREET_ADDRESS', purview: 'Netherlands physical addresses', macie: 'ADDRESS' },
  patterns: [
    { regex: new RegExp(`${prefix}(?:${name} ){0,2}${name}${joined} ${number}`), prior: 0.92 },
    { regex: new RegExp(`${prefix}(?:${name} ){0,2}${name}${doubtful} ${number}${town}`), prior: 0.93 },
    { regex: new RegExp(`${prefix}(?:${name} ){0,2}${name}${doubtful} ${number}`), prior: 0.2 },
  ],
  context: [
    'adres',
    'woonadres',
    'postadres',
    'woonachtig',
    'wonende',
    'woont',
    'straat',
    'huisnummer',
    'bezoekadres',
    'factuuradres',
  ],
  finds: [
    { text: 'Keizersgracht 174-II, 1016 DW Amsterdam', match: 'Keizersgracht 174-II', level: 'high' },
    { text: 'woonachtig Van der Helststraat 8', match: 'Van der Helststraat 8', level: 'high' },
    { text: 'Adres: Oude Zeeweg 15a', match: 'Oude Zeeweg 15a', level: 'high' },
    { text: 'Leuvensesteenweg 210 bus 3', match: 'Leuvensesteenweg 210 bus 3', level: 'high' },
  ],
  ignores: [
    { text: 'de Kalverstraat', because: 'no number of a house' },
    { text: 'Snelweg 27 is dicht', because: 'a motorway' },
    { text: 'Plein 1944', because: 'no name before the kind' },
    { text: 'keizersgracht 12.5', because: 'a decimal number' },
  ],
});
