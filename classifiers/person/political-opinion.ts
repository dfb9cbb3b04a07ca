import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

const parties = anyOf(
  (
    'democrat|democratic|democratic party|republican|republican party|independent|libertarian|green|green party|' +
    'labour|labour party|conservative|conservative party|tory|liberal democrat|liberal democrats|lib dem|snp|' +
    'plaid cymru|reform uk|ukip|sinn féin|cdu|csu|spd|fdp|afd|die linke|linke|bündnis 90 die grünen|grüne|die grünen|' +
    'bsw|npd|övp|spö|fpö|svp|socialist|socialiste|parti socialiste|les républicains|rassemblement national|' +
    'front national|la france insoumise|renaissance|psoe|pp|partido popular|vox|podemos|sumar|ciudadanos|' +
    "partito democratico|lega|forza italia|fratelli d'italia|movimento 5 stelle|vvd|pvda|pvv|d66|groenlinks|cda|" +
    'pis|platforma obywatelska|communist|communist party|socialdemokraterna|liberal|left wing|right wing|far left|' +
    'far right|moderate|progressive|bjp|congress|pt|psdb|mdb|anc|da|eff'
  ).split('|'),
);
const labels = [
  'political party',
  'party affiliation',
  'political affiliation',
  'political opinion',
  'political opinions',
  'political views',
  'political view',
  'political orientation',
  'party registration',
  'registered party',
  'party membership',
  'voter party',
  'parteizugehörigkeit',
  'parteimitgliedschaft',
  'politische einstellung',
  'politische überzeugung',
  'opinion politique',
  'opinions politiques',
  'affiliation politique',
  'afiliación política',
  'ideología política',
  'partido político',
  'orientamento politico',
  'opinioni politiche',
  'politieke voorkeur',
  'filiação partidária',
];

export default defineInfotype({
  title: 'Political opinion or party of a person',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'POLITICAL_TERM' },
  patterns: [labelled(labels, parties, 0.6), cell(parties, 0.2)],
  context: [
    'political party',
    'party affiliation',
    'political affiliation',
    'political opinion',
    'political opinions',
    'political views',
    'political orientation',
    'party registration',
    'party membership',
    'parteizugehorigkeit',
    'parteimitgliedschaft',
    'politische einstellung',
    'opinion politique',
    'affiliation politique',
    'afiliacion politica',
    'ideologia politica',
    'partido politico',
    'orientamento politico',
    'politieke voorkeur',
    'filiacao partidaria',
  ],
  finds: [
    { text: 'Party affiliation: Republican', match: 'Republican', level: 'high' },
    { text: '{"politicalViews":"left-wing"}', match: 'left-wing', level: 'high' },
    { text: 'Parteizugehörigkeit: SPD', match: 'SPD', level: 'high' },
    { text: 'Afiliación política: Partido Popular', match: 'Partido Popular', level: 'high' },
    { text: 'Party registration = DEMOCRAT', match: 'DEMOCRAT', level: 'high' },
  ],
  ignores: [
    { text: 'a conservative estimate', because: 'an adjective' },
    { text: 'Political party:', because: 'none named' },
    { text: 'the party: green balloons', because: 'a celebration' },
    { text: 'third party: Independent', because: 'a party to a contract' },
  ],
});
