import { defineInfotype } from '../../src/detect/infotype.js';
import { anyOf, cell, labelled } from '../../src/detect/labelled.js';

const religions = anyOf(
  (
    'christian|christianity|catholic|roman catholic|protestant|evangelical|lutheran|anglican|church of england|' +
    'methodist|baptist|presbyterian|pentecostal|orthodox|greek orthodox|russian orthodox|mormon|latter day saints|' +
    "jehovah's witness|quaker|adventist|muslim|islam|islamic|sunni|shia|shiite|ahmadiyya|jewish|judaism|hindu|" +
    'hinduism|buddhist|buddhism|sikh|sikhism|jain|jainism|zoroastrian|bahai|taoist|shinto|pagan|wiccan|atheist|' +
    'agnostic|no religion|christlich|katholisch|römisch katholisch|evangelisch|protestantisch|muslimisch|islamisch|' +
    'jüdisch|konfessionslos|ohne bekenntnis|buddhistisch|hinduistisch|alevitisch|rk|ev|catholique|protestant|' +
    'musulman|musulmane|juif|juive|bouddhiste|athée|sans religion|católico|católica|protestante|musulmán|musulmana|' +
    'judío|judía|ateo|atea|budista|cattolico|cattolica|ebreo|ebrea|buddista|musulmano|katholiek|protestants|' +
    'hervormd|gereformeerd|moslim|joods|evangélico|evangélica|espírita|judeu|muçulmano|katolik|prawosławny|' +
    'katolicyzm|muzułmanin'
  ).split('|'),
);
const labels = [
  'religion',
  'religious affiliation',
  'religious belief',
  'religious beliefs',
  'religious denomination',
  'faith',
  'denomination',
  'konfession',
  'religionszugehörigkeit',
  'religionsgemeinschaft',
  'glaubensbekenntnis',
  'confession',
  'confesión',
  'religión',
  'religione',
  'religie',
  'geloof',
  'religião',
  'wyznanie',
  'religia',
];

export default defineInfotype({
  title: 'Religion of a person',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA'],
  aliases: { google: 'RELIGIOUS_TERM' },
  patterns: [labelled(labels, religions, 0.6), cell(religions, 0.2)],
  context: [
    'religion',
    'religious affiliation',
    'religious belief',
    'religious denomination',
    'faith',
    'denomination',
    'konfession',
    'religionszugehorigkeit',
    'religionsgemeinschaft',
    'confession',
    'religione',
    'religie',
    'geloof',
    'religiao',
    'wyznanie',
    'religia',
  ],
  finds: [
    { text: 'Religion: Roman Catholic', match: 'Roman Catholic', level: 'high' },
    { text: '{"religion": "muslim"}', match: 'muslim', level: 'high' },
    { text: 'Konfession: evangelisch', match: 'evangelisch', level: 'high' },
    { text: 'Religión = Judía', match: 'Judía', level: 'high' },
    { text: 'Religious affiliation | Buddhist |', match: 'Buddhist', level: 'high' },
    { text: 'Wyznanie: katolik', match: 'katolik', level: 'high' },
  ],
  ignores: [
    { text: 'an Orthodox church in Kyiv', because: 'no field of a person' },
    { text: 'Religion: see annex', because: 'no religion named' },
    { text: 'a Christian holiday', because: 'no field of a person' },
    { text: 'religion: any', because: 'no religion named' },
    { text: 'Faith: Christianson', because: 'inside another word' },
  ],
});
