import { defineInfotype } from '../../src/detect/infotype.js';

/** Postcode areas (Royal Mail); shapes by BS 7666. */
const areas = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK ' +
    'FY G GIR GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN ' +
    'NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W ' +
    'WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);

const inArea = (candidate: string) => areas.has(/^[A-Z]{1,3}/.exec(candidate.toUpperCase())?.[0] ?? '');

export default defineInfotype({
  title: 'UK postcode',
  region: ['GB', 'GG', 'IM', 'JE'],
  categories: ['pii'],
  regulations: ['UK GDPR'],
  aliases: { presidio: 'UK_POSTCODE' },
  patterns: [
    { regex: /\b[A-PR-UWYZ][A-HK-Y]?\d(?:\d|[A-HJKMNPR-Y])? \d[ABD-HJLNP-UW-Z]{2}\b/, prior: 0.6 },
    { regex: /\b[A-PR-UWYZ][A-HK-Y]?\d(?:\d|[A-HJKMNPR-Y])?\d[ABD-HJLNP-UW-Z]{2}\b/, prior: 0.12 },
    { regex: /\b[a-pr-uwyz][a-hk-y]?\d(?:\d|[a-hjkmnpr-y])? ?\d[abd-hjlnp-uw-z]{2}\b/, prior: 0.04 },
    { regex: /\bGIR ?0AA\b/, prior: 0.9 },
  ],
  validator: { test: inArea, chance: 0.25 },
  context: [
    'postcode',
    'postcodes',
    'post code',
    'postal code',
    'street',
    'road',
    'avenue',
    'lane',
    'drive',
    'close',
    'crescent',
    'london',
    'england',
    'scotland',
    'wales',
    'northern ireland',
    'united kingdom',
  ],
  finds: [
    { text: 'Postcode: LS6 2QT', match: 'LS6 2QT', level: 'high' },
    { text: '14 Harbour Road, Bristol BS1 6XN', match: 'BS1 6XN', level: 'high' },
    { text: '"postcode":"EH37JF"', match: 'EH37JF', level: 'high' },
    { text: 'delivered to N1C 4AG today', match: 'N1C 4AG' },
    { text: 'postcode sw19 4ue', match: 'sw19 4ue', level: 'medium' },
  ],
  ignores: [
    { text: 'postcode LS6 2CT', because: 'C is not used behind the digit' },
    { text: 'postcode QS6 2QT', because: 'no such area' },
    { text: 'postcode LS6 QT', because: 'no digit behind the blank' },
    { text: 'commit b36f1ab', because: 'hexadecimal' },
    { text: 'sku LS62QTX', because: 'inside a longer token' },
  ],
});
