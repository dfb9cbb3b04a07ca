import { defineInfotype } from '../../src/detect/infotype.js';

/** ISO 3166-1 alpha-2 codes, with XK as SWIFT uses it for Kosovo. */
const countries = new Set(
  (
    'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA ' +
    'CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR ' +
    'GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM ' +
    'JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP ' +
    'MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY ' +
    'QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN ' +
    'TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
);

export default defineInfotype({
  title: 'SWIFT/BIC code',
  region: [],
  categories: ['financial'],
  regulations: ['GLBA', 'PSD2'],
  aliases: { google: 'SWIFT_CODE', purview: 'SWIFT code' },
  patterns: [{ regex: /\b[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:XXX|[A-WYZ0-9][A-Z0-9]{2})?\b/, prior: 0.07 }],
  // 250 country codes among 676 pairs of letters (ISO 9362: four letters, country, location, branch).
  validator: { test: (candidate) => countries.has(candidate.slice(4, 6)), chance: 0.37 },
  context: ['swift', 'bic', 'swift code', 'swift bic', 'bank identifier code', 'code bic', 'bankleitzahl'],
  finds: [
    { text: 'BIC: DEUTDEFF', match: 'DEUTDEFF', level: 'high' },
    { text: 'SWIFT code NEDSZAJJXXX', match: 'NEDSZAJJXXX', level: 'high' },
    { text: 'IBAN …, SWIFT/BIC BNPAFRPPXXX', match: 'BNPAFRPPXXX', level: 'high' },
    { text: '{"swift_code":"CHASUS33"}', match: 'CHASUS33', level: 'high' },
  ],
  ignores: [
    { text: 'this DOCUMENT stands alone', because: 'a word in capitals without a word about banks' },
    { text: 'BIC DEUTZZFF', because: 'no such country' },
    { text: 'BIC DEUTDEFFX', because: 'nine characters' },
    { text: 'BIC deutdeff', because: 'lower case' },
  ],
});
