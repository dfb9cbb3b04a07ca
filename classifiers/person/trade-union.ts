import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

/** Larger unions, and yes or no as forms have it. */
const unions = anyOf(
  (
    'yes|no|member|non member|not a member|ja|nein|oui|non|sí|ver.di|verdi|ig metall|ig bce|ig bau|gew|ngg|evg|dbb|gdp|marburger bund|cgt|' +
    'cfdt|force ouvrière|fo|cftc|cfe cgc|unsa|ccoo|comisiones obreras|ugt|uso|cgil|cisl|uil|fnv|cnv|vcp|unite|' +
    'unite the union|unison|gmb|usdaw|pcs|nasuwt|neu|rmt|aslef|afl cio|teamsters|seiu|uaw|afscme|usw|ufcw|ibew|cwa|' +
    'iww|solidarność|opzz|cut|abvv|acv|ögb|unia|lo|tco|saco'
  ).split('|'),
);
const labels = [
  'trade union',
  'trade union membership',
  'trade union member',
  'labor union',
  'labour union',
  'union membership',
  'union member',
  'union affiliation',
  'gewerkschaft',
  'gewerkschaftszugehörigkeit',
  'gewerkschaftsmitglied',
  'gewerkschaftsmitgliedschaft',
  'syndicat',
  'appartenance syndicale',
  'afiliación sindical',
  'sindicato',
  'iscrizione sindacale',
  'sindacato',
  'vakbond',
  'lidmaatschap vakbond',
  'filiação sindical',
  'związek zawodowy',
];

export default defineInfotype({
  title: 'Trade union membership',
  region: [],
  categories: ['pii', 'hr'],
  regulations: ['GDPR'],
  aliases: { google: 'TRADE_UNION' },
  patterns: [labelled(labels, unions, 0.5), cell(unions, 0.1)],
  context: [
    'trade union',
    'trade union membership',
    'labor union',
    'labour union',
    'union membership',
    'union member',
    'union affiliation',
    'gewerkschaft',
    'gewerkschaftszugehorigkeit',
    'gewerkschaftsmitglied',
    'syndicat',
    'appartenance syndicale',
    'afiliacion sindical',
    'sindicato',
    'iscrizione sindacale',
    'sindacato',
    'vakbond',
    'filiacao sindical',
  ],
  finds: [
    { text: 'Trade union: Unite the Union', match: 'Unite the Union', level: 'high' },
    { text: '{"unionMember":"yes"}', match: 'yes', level: 'high' },
    { text: 'Gewerkschaftszugehörigkeit: IG Metall', match: 'IG Metall', level: 'high' },
    { text: 'Appartenance syndicale : CFDT', match: 'CFDT', level: 'high' },
    { text: 'Afiliación sindical: CCOO', match: 'CCOO', level: 'high' },
  ],
  ignores: [
    { text: 'the European Union: no change', because: 'another union' },
    { text: 'Trade union: to be named', because: 'none named' },
    { text: 'UNION ALL SELECT', because: 'a query' },
    { text: 'a member of the union', because: 'no field' },
  ],
});
