import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf } from '../../src/detect/labelled.js';

const markings = anyOf([
  'attorney client privileged',
  'attorney client privileged communication',
  'attorney client communication',
  'attorney client work product',
  'attorney work product',
  'lawyer client privileged',
  'solicitor client privileged',
  'privileged and confidential',
  'privileged & confidential',
  'confidential and privileged',
  'legally privileged',
  'subject to legal privilege',
  'subject to attorney client privilege',
  'protected by attorney client privilege',
  'protected by legal professional privilege',
  'prepared at the direction of counsel',
  'prepared at the request of counsel',
  'prepared in anticipation of litigation',
  'without prejudice and subject to contract',
  'without prejudice save as to costs',
  'settlement communication subject to fre 408',
  'anwaltlich vertraulich',
  'unterliegt dem anwaltsgeheimnis',
  'couvert par le secret professionnel',
  'secreto profesional abogado cliente',
]);

export default defineInfotype({
  title: 'Notice of legal privilege',
  region: [],
  categories: ['legal'],
  regulations: [],
  patterns: [
    { regex: new RegExp(`${markings}(?![A-Za-zÀ-ɏ-])`), prior: 0.88 },
    { regex: /\b[aA]ttorney[- –][cC]lient [pP]rivilege\b|\b[lL]egal [pP]rofessional [pP]rivilege\b/, prior: 0.7 },
    {
      regex:
        /(?<=(?:^|\n)[ \t]{0,40})(?<value>WITHOUT PREJUDICE|Without [pP]rejudice|PRIVILEGED)(?=[ \t]{0,40}(?:\r?\n|$))/,
      prior: 0.92,
    },
  ],
  context: [
    'privileged',
    'counsel',
    'attorney',
    'lawyer',
    'solicitor',
    'litigation',
    'legal advice',
    'this email',
    'this message',
  ],
  finds: [
    { text: 'PRIVILEGED & CONFIDENTIAL', match: 'PRIVILEGED & CONFIDENTIAL', level: 'high' },
    {
      text: 'Attorney-Client Privileged Communication',
      match: 'Attorney-Client Privileged Communication',
      level: 'high',
    },
    { text: 'This memo is attorney work product.', match: 'attorney work product', level: 'high' },
    { text: 'WITHOUT PREJUDICE\nDear Sirs', match: 'WITHOUT PREJUDICE', level: 'high' },
    { text: 'waiver of attorney-client privilege', match: 'attorney-client privilege' },
  ],
  ignores: [
    { text: 'a privileged container', because: 'a setting of a program' },
    { text: 'privileged: true', because: 'a setting of a program' },
    { text: 'without prejudice to section 4', because: 'a clause of a law' },
    { text: 'the attorney and the client', because: 'prose' },
  ],
});
