import { defineInfotype } from '../../src/detect/infotype.js';

const kind =
  '(?:[rR]ue|RUE|[aA]venue|AVENUE|[aA]v\\.|[bB]oulevard|BOULEVARD|[bB]d\\.?|[pP]lace|[cC]hemin|[iI]mpasse|[aA]llées?|[qQ]uai|[cC]ours|[rR]oute|[sS]quare|[pP]assage|[fF]aubourg|[rR]ésidence|[vV]illa|[cC]ité|[rR]ond-[pP]oint|[eE]splanade|[cC]haussée|[lL]otissement|[sS]entier|[vV]oie|[pP]romenade|[rR]uelle|[mM]ontée|[cC]our)';
const particle =
  "(?:de la |de l['’]|de l |des |du |de |d['’]|aux? |à la |la |le |les |l['’]|sur |sous |en |DE LA |DE L['’]|DES |DU |DE |D['’]|LA |LE |LES )";
const name =
  "(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]{1,24}|\\d{1,2}(?:er)? (?:[mM]ai|[jJ]uin|[jJ]uillet|[aA]oût|[sS]eptembre|[nN]ovembre)(?: \\d{4}(?!\\d))?)";

export default defineInfotype({
  title: 'French or Belgian street address',
  region: ['FR', 'BE', 'LU', 'CH', 'MC'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: {
    google: 'STREET_ADDRESS',
    purview: ['France physical addresses', 'Belgium physical addresses'],
    macie: 'ADDRESS',
  },
  patterns: [
    {
      regex: new RegExp(
        `\\b\\d{1,4}(?: ?(?:bis|ter|quater|[A-D](?= )))?,? ${kind} (?:${particle}){0,2}${name}(?:[ -](?:${particle}){0,2}${name}){0,5}(?![A-Za-zÀ-ɏ'’])`,
      ),
      prior: 0.92,
    },
    // Belgium: the number behind the street.
    {
      regex: new RegExp(
        `\\b(?:Rue|Avenue|Boulevard|Chaussée|Place|Quai|Square|Drève|Clos) (?:${particle}){0,2}${name}(?: (?:${particle}){0,2}${name}){0,4},? \\d{1,4}[A-Za-z]?(?: ?(?:bte|boîte|b) ?\\d{1,4})?(?!\\w|[.,]\\d)`,
      ),
      prior: 0.88,
    },
  ],
  context: [
    'adresse',
    'domicile',
    'domicilie',
    'domiciliee',
    'demeurant',
    'habite',
    'resident',
    'rue',
    'siege social',
    'adresse postale',
    'livraison',
    'facturation',
  ],
  finds: [
    { text: '14 bis, rue de la République, 69002 Lyon', match: '14 bis, rue de la République', level: 'high' },
    { text: 'demeurant 3 place Saint-Michel', match: '3 place Saint-Michel', level: 'high' },
    { text: '221 avenue du Général-Leclerc 75014 Paris', match: '221 avenue du Général-Leclerc', level: 'high' },
    { text: 'Siège : 8 bd Victor Hugo.', match: '8 bd Victor Hugo', level: 'high' },
    { text: 'Rue du Trône 98, 1050 Bruxelles', match: 'Rue du Trône 98', level: 'high' },
  ],
  ignores: [
    { text: '3 places de parking', because: 'parking' },
    { text: 'la rue de la paix', because: 'no number of a house' },
    { text: '12 cours de danse', because: 'lessons' },
    { text: '1000 routes vers le succès', because: 'prose' },
  ],
});
