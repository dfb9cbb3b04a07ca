import { defineInfotype } from '../../src/detect/infotype.js';

const direction = '(?:(?:N|S|E|W|NE|NW|SE|SW)\\.?|North|South|East|West|Northeast|Northwest|Southeast|Southwest)';
const name = "(?:[A-Z][A-Za-z'’-]{0,20}\\.?|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))";
const sure =
  '(?:Street|St|Avenue|Ave|Av|Boulevard|Blvd|Road|Rd|Lane|Ln|Drive|Dr|Parkway|Pkwy|Highway|Hwy|Terrace|Ter|Circle|Cir|Turnpike|Tpke|Expressway|Expy|Trail|Trl|Court|Ct|STREET|ST|AVENUE|AVE|BOULEVARD|BLVD|ROAD|RD|LANE|LN|DRIVE|DR|PKWY|HWY|COURT|CT|CIRCLE|CIR|TERRACE)';
const other =
  '(?:Way|Place|Pl|Square|Sq|Loop|Plaza|Plz|Row|Run|Pike|Alley|Aly|Path|Crossing|Xing|Point|Pt|Ridge|Bend|Walk|Cove|Cv|Park|Commons|Landing|Broadway|WAY|PLACE|PL|PLAZA)';
const unit =
  '(?:\\.?,? (?:(?:[aA]pt|APT|[aA]partment|[sS]uite|[sS]te|SUITE|STE|[uU]nit|UNIT|[fF]loor|[fF]l|[rR]oom|[rR]m|[bB]ldg|[bB]uilding|[dD]ept|[lL]ot|[tT]rlr)\\.? ?#?|#) ?[A-Za-z0-9-]{1,6})?';
/** Not the year of a notice of copyright, whose owner may be called Court. */
const number = '(?<!(?:[cC]opyright|©|\\([cC]\\)) )\\b\\d{1,6}(?:-\\d{1,4}| 1/2|[A-Z])?';
/** A town, a state of two letters and a ZIP code. */
const town = "(?=\\.?,? {0,2}(?:\\n {0,8})?[A-Z][A-Za-z.' -]{1,30},? [A-Z]{2}\\.?,? {1,2}\\d{5}\\b)";
const street = (suffix: string) =>
  `${number} (?:${direction} )?(?:${name} ){1,4}?${suffix}(?![A-Za-z'’])(?:\\.? ${direction}(?![A-Za-z]))?${unit}`;

export default defineInfotype({
  title: 'US street address',
  region: ['US'],
  categories: ['pii'],
  regulations: ['CCPA', 'HIPAA', 'GLBA'],
  aliases: { google: 'STREET_ADDRESS', purview: 'U.S. physical addresses', macie: 'ADDRESS' },
  patterns: [
    { regex: new RegExp(`${street(sure)}${town}`), prior: 0.96 },
    { regex: new RegExp(`${street(other)}${town}`), prior: 0.93 },
    { regex: new RegExp(street(sure)), prior: 0.86 },
    { regex: new RegExp(street(other)), prior: 0.4 },
    {
      regex: new RegExp(`${number} (?:${direction} )?Broadway(?: ${direction}(?![A-Za-z]))?${unit}(?![A-Za-z'’])`),
      prior: 0.5,
    },
  ],
  context: [
    'address',
    'street address',
    'mailing address',
    'home address',
    'billing address',
    'shipping address',
    'residence',
    'resides at',
    'lives at',
    'located at',
    'residing at',
    'addr',
    'ship to',
    'bill to',
  ],
  // The Free Software Foundation, past and present: printed in every copy of its licences.
  neverReal: [
    '51 Franklin Street',
    '51 Franklin St',
    '51 Franklin St.',
    '59 Temple Place',
    '59 Temple Place, Suite 330',
    '675 Mass Ave',
    '31 Milk Street',
  ],
  finds: [
    { text: '1427 Maple Avenue, Springfield, IL 62704', match: '1427 Maple Avenue', level: 'high' },
    { text: 'lives at 88 W. 23rd St., Apt 4B', match: '88 W. 23rd St., Apt 4B', level: 'high' },
    {
      text: '"address":"2200 NE Martin Luther King Blvd #310"',
      match: '2200 NE Martin Luther King Blvd #310',
      level: 'high',
    },
    { text: '5 Orchard Way, Salem, OR 97301', match: '5 Orchard Way', level: 'high' },
    { text: 'Ship to: 904 PINE RIDGE DR SUITE 12', match: '904 PINE RIDGE DR SUITE 12', level: 'high' },
    { text: '350 Fifth Avenue.', match: '350 Fifth Avenue', level: 'high' },
  ],
  ignores: [
    { text: 'Copyright 2019 Peter Court', because: 'the owner of a copyright' },
    { text: '51 Franklin Street, Fifth Floor, Boston', because: 'printed in every copy of a licence' },
    { text: 'take 5 Easy Steps', because: 'no kind of street' },
    { text: '12 main street shops', because: 'small letters' },
    { text: 'Route 66 East', because: 'no number of a house' },
    { text: '2024 Best Way', because: 'no word about addresses' },
  ],
});
