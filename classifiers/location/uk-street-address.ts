import { defineInfotype } from '../../src/detect/infotype.js';

const name = "[A-Z][A-Za-z'’-]{1,20}";
const british =
  '(?:Close|Crescent|Mews|Gardens|Grove|Green|Hill|Rise|View|Row|Walk|Wharf|Mount|Vale|Parade|Terrace|Gate|Croft|Mead|Wynd|Brae|Yard|Quay|Embankment|High Street|Station Road|Church Road|Church Lane|Park Road|Victoria Road|London Road|Main Road)';
const common = '(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Drive|Dr|Way|Place|Pl|Court|Square|Sq|Park)';
const flat = '(?:(?:[fF]lat|[uU]nit|[aA]partment|[aA]pt\\.?|[sS]uite) \\d{1,4}[A-Za-z]?,? )?';
const postcode =
  "(?=\\.?,? {0,2}(?:\\n {0,8})?(?:[A-Z][A-Za-z'’-]{1,20}(?: [A-Z][A-Za-z'’-]{1,20}){0,3},? {0,2}(?:\\n {0,8})?){0,3}[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b)";
const street = (suffix: string) =>
  `\\b${flat}\\d{1,4}[A-Za-z]?(?:[-/]\\d{1,4}[A-Za-z]?)?,? (?:(?:St|The|St\\.) )?(?:${name} ){0,3}?${suffix}(?![A-Za-z'’])`;

export default defineInfotype({
  title: 'UK street address',
  region: ['GB'],
  categories: ['pii'],
  regulations: ['UK GDPR'],
  aliases: { google: 'STREET_ADDRESS', purview: 'U.K. physical addresses', macie: 'ADDRESS' },
  patterns: [
    { regex: new RegExp(`${street(`(?:${british}|${common})`)}${postcode}`), prior: 0.97 },
    { regex: new RegExp(street(british)), prior: 0.3 },
    { regex: new RegExp(street(common)), prior: 0.08 },
  ],
  context: [
    'uk address',
    'uk',
    'united kingdom',
    'england',
    'scotland',
    'wales',
    'london',
    'manchester',
    'birmingham',
    'leeds',
    'glasgow',
    'edinburgh',
    'liverpool',
    'bristol',
    'cardiff',
    'belfast',
    'postcode',
    'post code',
  ],
  finds: [
    { text: '14 Baker Street, London NW1 6XE', match: '14 Baker Street', level: 'high' },
    { text: 'Flat 3, 27a Albert Mews, Edinburgh EH1 2AB', match: 'Flat 3, 27a Albert Mews', level: 'high' },
    { text: 'postcode and street: 8 Rosemary Crescent', match: '8 Rosemary Crescent', level: 'high' },
    { text: '112 High Street\nGuildford\nGU1 3AJ', match: '112 High Street', level: 'high' },
    { text: '{"line1":"5 The Green","town":"Leeds"}', match: '5 The Green', level: 'high' },
  ],
  ignores: [
    { text: '3 Rising View of the market', because: 'no word about a place' },
    { text: '14 Baker Street', because: 'no postcode and no word about the country' },
    { text: 'Flat 3', because: 'no street' },
    { text: 'baker street, London', because: 'no number of a house' },
  ],
});
