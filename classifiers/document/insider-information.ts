import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Inside or material non-public information',
  region: [],
  categories: ['legal', 'financial'],
  regulations: ['SEC Rule 10b-5', 'MAR'],
  patterns: [
    {
      regex:
        /\b(?:[cC]ontains?|CONTAINS?|[iI]ncludes?|[cC]onstitutes?|[rR]estricted:?) (?<value>MNPI|[mM]aterial,? (?:[nN]on-?[pP]ublic|[nN]onpublic) [iI]nformation|[iI]nside [iI]nformation)\b/,
      prior: 0.93,
    },
    {
      regex:
        /\b[mM]aterial,? (?:[nN]on-?[pP]ublic|[nN]onpublic) [iI]nformation\b|\bMATERIAL,? NON-?PUBLIC INFORMATION\b/,
      prior: 0.7,
    },
    { regex: /\bMNPI\b/, prior: 0.7 },
    {
      regex:
        /\b(?:[iI]nsider [lL]ist|INSIDER LIST|[iI]nsiderliste|[iI]nsiderinformation(?:en)?|[iI]nformations? [pP]rivilégiées?|[iI]nformación [pP]rivilegiada|[iI]nformazion[ei] [pP]rivilegiat[ae]|[vV]oorwetenschap)(?![A-Za-zÀ-ɏ])/,
      prior: 0.6,
    },
    { regex: /\b[iI]nside [iI]nformation\b|\bINSIDE INFORMATION\b/, prior: 0.3 },
  ],
  context: [
    'mnpi',
    'mar',
    'market abuse',
    'market abuse regulation',
    'article 17',
    'article 18',
    'insider',
    'insiders',
    'trading',
    'blackout',
    'restricted list',
    'quiet period',
    'project',
    'issuer',
    'emittent',
    'securities',
  ],
  finds: [
    { text: 'This deck contains MNPI', match: 'MNPI', level: 'high' },
    { text: 'Restricted: material non-public information', match: 'material non-public information', level: 'high' },
    { text: 'Insider list under Article 18 MAR', match: 'Insider list', level: 'high' },
    { text: 'Market abuse: inside information of the issuer', match: 'inside information', level: 'high' },
    {
      text: 'contains material nonpublic information; trading is blocked',
      match: 'material nonpublic information',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'inside information in the box', because: 'no word about markets' },
    { text: 'MNPIX', because: 'inside a longer token' },
    { text: 'public information', because: 'another word' },
    { text: 'the inside of the information desk', because: 'prose' },
  ],
});
